import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedIncident, ImportedSet } from '../../../domain/imported.ts';
import { duplicatesOf } from '../../../exchange/import/duplicates.ts';
import { formatDate, formatNumber, MISSING } from '../../../i18n/format.ts';
import { useView } from '../../../state/store.ts';
import { useSets } from './useSets.ts';

const SHOWN = 20;

interface Pair {
  readonly one: ImportedIncident;
  readonly other: ImportedIncident;
  readonly labels: readonly [string, string];
}

/** Pairs of events of two lists that may be one. */
function pairsOf(sets: readonly ImportedSet[]): readonly Pair[] {
  const lists = sets.flatMap(({ label, data }) => (data.as === 'incidents' ? [{ label, rows: data.rows }] : []));
  return lists.flatMap((a, i) =>
    lists.slice(i + 1).flatMap((b) => {
      const [ones, others] = [a, b].map(({ rows }) => new Map(rows.map((row) => [row.key, row])));
      return duplicatesOf(a.rows, b.rows).flatMap(({ one, other }) => {
        const [x, y] = [ones?.get(one), others?.get(other)];
        return x && y ? [{ one: x, other: y, labels: [a.label, b.label] as const }] : [];
      });
    }),
  );
}

/** Proposed for merging, and never merged without somebody's word. */
export function Duplicates() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { sets, judged, judge } = useSets();
  const pairs = useMemo(() => pairsOf(sets), [sets]);
  const said = new Set(judged.map(({ one, other }) => `${one} ${other}`));
  const open = pairs.filter(({ one, other }) => !said.has(`${one.key} ${other.key}`));
  if (pairs.length === 0) return null;
  const words = ({ date, kecamatan, counts }: ImportedIncident) =>
    t('intake.same.one', {
      date: formatDate(date, language),
      place: kecamatan ?? MISSING,
      persons: formatNumber(counts.persons ?? counts.persons_min ?? null, language),
    });
  return (
    <section className="import-same">
      <h3>{t('intake.same.head')}</h3>
      <p className="second">{t('intake.same.lead')}</p>
      <ul>
        {open.slice(0, SHOWN).map(({ one, other, labels }) => (
          <li key={`${one.key} ${other.key}`}>
            <p>
              <b>{labels[0]}</b> {words(one)}
            </p>
            <p>
              <b>{labels[1]}</b> {words(other)}
            </p>
            <div className="row">
              <button type="button" className="btn line" onClick={() => judge(one.key, other.key, true)}>
                {t('intake.same.yes')}
              </button>
              <button type="button" className="btn line" onClick={() => judge(one.key, other.key, false)}>
                {t('intake.same.no')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {open.length < pairs.length && (
        <p className="note">{t('intake.same.done', { count: pairs.length - open.length })}</p>
      )}
    </section>
  );
}
