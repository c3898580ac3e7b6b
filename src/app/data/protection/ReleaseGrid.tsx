import { useTranslation } from 'react-i18next';
import type { Release } from '../../../domain/project.ts';
import { formatNumber, MISSING } from '../../../i18n/format.ts';
import type { PlaceInterval } from '../../../protect/release/audit.ts';
import { limitsOf } from '../../../protect/release/places.ts';
import type { ReleaseTable } from '../../../protect/release/release.ts';
import { useView } from '../../../state/store.ts';
import { Wide } from './Wide.tsx';
import { useReleaseWords } from './words.ts';

interface Props {
  readonly caption: string;
  readonly dimension: string;
  readonly told: Release['told'];
  /** What can be worked out of each band; none before it was tested. */
  readonly intervals: readonly PlaceInterval[];
  readonly withheld?: ReleaseTable['withheld'];
  /** Narrower intervals of small counts are marked. */
  readonly minimumWidth?: number;
}

/** One dimension of a release by year as it is told, and below each band what can still be worked out. */
export function ReleaseGrid({ caption, dimension, told, intervals, withheld = [], minimumWidth = 0 }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const words = useReleaseWords();
  const years = [...new Set(told.map(({ at }) => at[2] ?? '*'))];
  const values = [...new Set(told.filter(({ at }) => at[0] === dimension).map(({ at }) => at[1] ?? '*'))];
  const cellOf = (value: string, year: string) => {
    const at = (value === '*' ? ['*', '*', year] : [dimension, value, year]).join();
    const cell = told.find((c) => c.at.join() === at);
    const interval = intervals.find((i) => i.at.join() === at);
    const why = withheld.find((w) => w.at.join() === at)?.why;
    return { cell, interval, why };
  };
  // A band that nothing narrows says it all by itself.
  const narrowed = ({ low, high }: PlaceInterval, band: string | null) =>
    low !== limitsOf(band).low || high !== limitsOf(band).high;
  const range = ({ low, high }: PlaceInterval) =>
    low === high
      ? t('protection.grid.exactly', { n: formatNumber(low, language) })
      : Number.isFinite(high)
        ? t('protection.grid.range', { low: formatNumber(low, language), high: formatNumber(high, language) })
        : t('protection.grid.atLeast', { n: formatNumber(low, language) });
  return (
    <Wide label={caption}>
      <table className="protection-grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {years.map((year) => (
              <th key={year} scope="col" className="right">
                {year === '*' ? t('protection.grid.total') : year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...values, '*'].map((value) => (
            <tr key={value} data-total={value === '*'}>
              <th scope="row">{value === '*' ? t('protection.grid.total') : words.value(value)}</th>
              {years.map((year) => {
                const { cell, interval, why } = cellOf(value, year);
                if (!cell) return <td key={year}>{MISSING}</td>;
                const exposed = interval && interval.low < 10 && interval.high - interval.low < minimumWidth;
                return (
                  <td
                    key={year}
                    className="right"
                    data-why={why ?? (cell.band === null ? undefined : 'small')}
                    data-exposed={exposed}
                  >
                    {cell.value === null ? cell.band?.replace('-', '–') : formatNumber(cell.value, language)}
                    {interval && narrowed(interval, cell.band) && <span className="note">{range(interval)}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
