import { useTranslation } from 'react-i18next';
import { useModel } from '../../state/scores.ts';
import { useView } from '../../state/store.ts';

/** That the region has no indicators, why, and what would bring them. @param how whether to say what to do */
export function NoIndex({ how = false }: { readonly how?: boolean }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const model = useModel();
  return (
    <div className="no-index">
      <p>
        <b>{t('region.noIndex')}.</b> {(language === 'id' ? model?.none_id : model?.none_en) ?? ''}
      </p>
      {how && <p className="note">{t('region.noIndexHow')}</p>}
    </div>
  );
}
