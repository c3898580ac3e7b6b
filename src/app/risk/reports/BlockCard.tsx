import { useTranslation } from 'react-i18next';
import { formatNumber, MISSING } from '../../../i18n/format.ts';
import type { ReportedResult } from '../../../risk/index.ts';
import { ready, useData } from '../../../state/data.ts';
import { useView } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';

interface Props {
  readonly result: ReportedResult;
  readonly block: number;
  readonly onClose: () => void;
}

/** What is known of one block: reports, what effort explains, how hot, how well observed. */
export function BlockCard({ result, block, onClose }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const areas = useData((s) => ready(s.areas));
  const { blocks, rule } = result;
  const at = (column: Float64Array, digits: number): string => formatNumber(column[block] ?? null, language, digits);
  const kecamatan = areas?.features.find((f) => f.properties.code === blocks.kecamatan[block])?.properties.name;
  const band = blocks.bands[block];
  const title = t('reported.block', { name: kecamatan ?? MISSING });
  const defined = !Number.isNaN(blocks.giStar[block] ?? Number.NaN);
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <div>
          <h3>{title}</h3>
          <p className="note">
            {t('reported.blockCode', { code: blocks.codes[block], area: at(blocks.habitable_km2, 1) })}
          </p>
        </div>
        <button type="button" className="btn icon" onClick={onClose} aria-label={t('feature.close')}>
          <Icon name="close" size={16} />
        </button>
      </div>
      <p className="second">
        {t('reported.blockReports', { reports: at(blocks.reports, 0), expected: at(blocks.expected, 1) })}
      </p>
      <p className="second">
        {defined
          ? t('reported.blockHot', {
              gi: at(blocks.giStar, 1),
              p: at(blocks.pAdjusted, 2),
              share: formatNumber((blocks.hotShare[block] ?? 0) * 100, language),
              redraws: formatNumber(rule.redraws, language),
            })
          : t('reported.blockUndefined')}
      </p>
      <p className="second">
        {t('reported.blockEffort', { effort: at(blocks.effort, 1) })}{' '}
        {band?.observable
          ? t('reported.blockBand', {
              low: formatNumber(band.low, language, 1),
              high: formatNumber(band.high, language, 1),
            })
          : t(`reported.band_${band?.reason ?? 'unknown'}`)}
      </p>
    </section>
  );
}
