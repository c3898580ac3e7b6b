import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import type { DataAudit } from '../../../state/audit.ts';
import { nodeName } from '../../../state/model.ts';
import { useView } from '../../../state/store.ts';
import { inSentence } from '../sentence.ts';
import { COEFFICIENT_DIGITS, PairTable } from './PairTable.tsx';
import { type Kept, LEAST } from './useKept.ts';

/** Indicators that say the same thing: what is flagged at once, every pair one click away. */
export function SamePairs({ audit, kept }: { readonly audit: DataAudit; readonly kept: Kept }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { pairs, flagged, indicators } = audit;
  const number = (x: number | null, digits: number) => formatNumber(x, language, digits);
  const bound = number(audit.bound, 1);
  const strongest = pairs[0];
  const against = flagged.filter((p) => (p.strongest ?? 0) < 0).length;
  const what = t(`rank.${audit.level}`).toLowerCase();
  const copied = pairs.filter((p) => p.inherited === 2);
  const values = Math.max(0, ...copied.map((p) => p.distinct));
  return (
    <>
      <h3>{t('audit.same')}</h3>
      <p className="second">
        {flagged.length > 0
          ? t('audit.flagged', {
              count: flagged.length,
              total: pairs.length,
              bound,
              areas: audit.areas,
              what,
            })
          : strongest
            ? t('audit.noneFlagged', {
                total: pairs.length,
                bound,
                a: inSentence(nodeName(strongest.a, language)),
                b: inSentence(nodeName(strongest.b, language)),
                spearman: number(strongest.spearman, COEFFICIENT_DIGITS),
                pearson: number(strongest.pearson, COEFFICIENT_DIGITS),
              })
            : t('audit.noPairs')}{' '}
        {flagged.length > against && t('audit.meaningTogether')} {against > 0 && t('audit.meaningAgainst')}
      </p>
      {flagged.length > 0 && <PairTable caption={t('audit.same')} pairs={flagged} bound={audit.bound} told />}
      {copied.length > 0 && (
        <p className="note">{t('audit.copied', { areas: audit.areas, values, count: copied.length })}</p>
      )}
      <p className="note">{t('audit.how', { bound, count: indicators.length })}</p>
      <details className="audit-all">
        <summary className="link">{t('audit.all', { count: pairs.length })}</summary>
        <div className="audit-filter">
          <label className="field">
            <span className="second">{t('audit.ofIndicator')}</span>
            <select value={kept.indicator} onChange={(e) => kept.setIndicator(e.target.value)}>
              <option value="">{t('audit.everyIndicator')}</option>
              {indicators.map((i) => (
                <option key={i.code} value={i.code}>
                  {nodeName(i, language)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span className="second">{t('audit.least')}</span>
            <select value={kept.least} onChange={(e) => kept.setLeast(Number(e.target.value))}>
              {LEAST.map((least) => (
                <option key={least} value={least}>
                  {least ? `± ${number(least, 1)}` : t('audit.everyStrength')}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p className="note" role="status">
          {t('audit.kept', { count: kept.rows.length, total: pairs.length })}
        </p>
        {kept.rows.length > 0 && (
          <PairTable caption={t('audit.all', { count: kept.rows.length })} pairs={kept.rows} bound={audit.bound} />
        )}
      </details>
    </>
  );
}
