import { useTranslation } from 'react-i18next';
import { CorrelationBar } from '../../../charts/CorrelationBar.tsx';
import { formatNumber } from '../../../i18n/format.ts';
import type { AuditedPair } from '../../../state/audit.ts';
import { nodeName } from '../../../state/model.ts';
import { useView } from '../../../state/store.ts';

/** Three decimals: with two, 0.898 would read as the bound it does not reach. */
export const COEFFICIENT_DIGITS = 3;

interface Props {
  readonly caption: string;
  readonly pairs: readonly AuditedPair[];
  readonly bound: number;
  /** Says under the names which way a pair goes and what it weighs. */
  readonly told?: boolean;
}

/** Pairs of indicators: the names across the panel, below them bar, coefficients and areas. */
export function PairTable({ caption, pairs, bound, told = false }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const number = (x: number | null) => formatNumber(x, language, COEFFICIENT_DIGITS);
  return (
    <table className="audit-pairs">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('audit.pair')}</th>
          <th scope="col" className="right">
            Spearman
          </th>
          <th scope="col" className="right">
            Pearson
          </th>
          <th scope="col" className="right">
            {t('audit.areas')}
          </th>
        </tr>
      </thead>
      {pairs.map((p) => (
        <tbody key={`${p.a.code} ${p.b.code}`} data-flagged={Math.abs(p.strongest ?? 0) >= bound}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {nodeName(p.a, language)} <span className="audit-with">{t('audit.with')}</span> {nodeName(p.b, language)}
              {told && (
                <span className="note">
                  {t((p.strongest ?? 0) < 0 ? 'audit.against' : 'audit.together', {
                    percent: formatNumber(p.weight * 100, language, 1),
                  })}
                </span>
              )}
            </th>
          </tr>
          <tr>
            <td>
              <CorrelationBar value={p.strongest} bound={bound} />
            </td>
            <td className="right">{number(p.spearman)}</td>
            <td className="right">{number(p.pearson)}</td>
            <td className="right nowrap">
              {formatNumber(p.areas, language)}
              {p.inherited === 2 && ` (${formatNumber(p.distinct, language)})`}
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}
