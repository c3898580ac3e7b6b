import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import type { ReportedResult } from '../../../risk/index.ts';
import { ready, useData } from '../../../state/data.ts';
import { useChange, useView } from '../../../state/store.ts';
import { FIRM_SHARE, hotBlocks } from '../../../state/surface.ts';
import { joinNames } from '../sentence.ts';

/** Where more is reported than effort explains, how firm that is, and how often chance alone would say so. */
export function HotSpots({ result }: { readonly result: ReportedResult }) {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const areas = useData((s) => ready(s.areas));
  const { hot, firm, of, kecamatan } = hotBlocks(result);
  const name = (code: string) => areas?.features.find((f) => f.properties.code === code)?.properties.name ?? code;
  const { rule, blocks } = result;
  const percent = (share: number) => formatNumber(Math.round(share * 100), language);
  return (
    <section>
      <h3>{t('reported.hotHeading')}</h3>
      <p className="second">
        {hot
          ? t('reported.hotFound', {
              count: hot,
              of: formatNumber(of, language),
              firm: formatNumber(firm, language),
              names: joinNames(kecamatan.map(name), t('area.and')),
            })
          : t('reported.hotNone', { of: formatNumber(of, language) })}
      </p>
      {blocks.chance && <p className="second">{t('reported.hotChance', { percent: percent(blocks.chance.anyHot) })}</p>}
      <p className="note">
        {t('reported.hotRule', {
          km: formatNumber(rule.threshold_km, language),
          permutations: formatNumber(rule.permutations, language),
          redraws: formatNumber(rule.redraws, language),
          firm: percent(FIRM_SHARE),
        })}
      </p>
      <button type="button" className="link" onClick={() => change({ surface: 'hotspots', feature: null })}>
        {t('reported.showHot')} ›
      </button>
    </section>
  );
}
