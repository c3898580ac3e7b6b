import { useTranslation } from 'react-i18next';
import { LAYER_RULES } from '../../../protect/profile.ts';
import { Wide } from './Wide.tsx';

/** What each layer gives in each profile: the table that the program itself follows. */
export function LayerRules() {
  const { t } = useTranslation();
  return (
    <Wide label={t('protection.rule.layers.heading')}>
      <table className="protection-table">
        <caption className="visually-hidden">{t('protection.rule.layers.heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('protection.layerColumn')}</th>
            <th scope="col">{t('protection.public')}</th>
            <th scope="col">{t('protection.internal')}</th>
          </tr>
        </thead>
        <tbody>
          {LAYER_RULES.map((rule) => (
            <tr key={rule.layer} data-absent={rule.public === 'absent'}>
              <th scope="row">{t(`protection.layer.${rule.layer}`)}</th>
              <td>{t(`protection.treatment.${rule.public}`)}</td>
              <td className="second">{t(`protection.treatment.${rule.internal}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
