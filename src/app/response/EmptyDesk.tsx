import { useTranslation } from 'react-i18next';

/** What a desk says where the register of the region holds nothing for it. */
export function EmptyDesk() {
  const { t } = useTranslation();
  return (
    <div className="no-index">
      <h2>{t('region.noResponse')}</h2>
      <p className="second">{t('region.noResponseText')}</p>
    </div>
  );
}
