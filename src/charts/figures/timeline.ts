/** Indonesia and IOM since 1979, in the first paper's three kinds of effort and one for what it does not sort. */
import type { FigureEvent, FigureTimeline } from '../../domain/figure.ts';
import type { Programme } from '../../domain/register.ts';
import { formatDate } from '../../i18n/format.ts';
import { citing, type Writing } from './facts.ts';
import rules from './timeline.json';

const LANES = ['law', 'immigration_and_assistance', 'training', 'unsorted'] as const;
type Lane = (typeof LANES)[number];

/** YYYY, YYYY-MM or YYYY-MM-DD as a year with a decimal part; a year alone is its beginning. */
function yearOf(text: string): number {
  const [year = Number.NaN, month = 1, day = 1] = text.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}
/** The last moment of what is written: a year alone ends with December. */
function endOf(text: string): number {
  const [year = Number.NaN, month, day] = text.split('-').map(Number);
  if (month === undefined) return year + 11 / 12;
  return yearOf(text) + (day === undefined ? 1 / 24 : 0);
}

const laneOf = (...rows: readonly Programme[]): Lane =>
  LANES.find((lane) => rows.some((r) => r.effort_category === lane)) ?? 'unsorted';

export function timeline(writing: Writing): FigureTimeline {
  const { facts, t, language } = writing;
  const sources = citing(t);
  const sameAs: Readonly<Record<string, string>> = rules.sameAs;
  const byId = new Map(facts.programmes.map((p) => [p.id, p]));
  const twin = (id: string) => facts.programmes.filter((p) => sameAs[p.id] === id);
  const named = (p: Programme) => t(`figures.event.${p.id as 'prog-001'}`, { defaultValue: p.name });
  const ofCooperation = facts.programmes.filter(
    (p) =>
      !(p.id in sameAs && byId.has(sameAs[p.id] ?? '')) && (p.effort_category || /\bIOM\b/.test(p.implementers ?? '')),
  );
  // The Batam paper dates its activities to its own span of years and no closer: one bar for all of them.
  const inBatam = ofCooperation.filter((p) => p.source_title.startsWith(rules.batamPaper));
  const single = ofCooperation.filter((p) => !inBatam.includes(p));
  const dated = single.filter((p) => p.period_start !== null);
  const undated = single.filter((p) => p.period_start === null);

  const when = (from: string, to: string | null) => {
    if (to === null || to === from) return formatDate(from, language).slice(-4);
    return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  };
  const events: { readonly lane: Lane; readonly event: Omit<FigureEvent, 'lane'> }[] = dated.map((p) => {
    const from = p.period_start ?? '';
    const to = p.period_end;
    const short = to !== null && to.slice(0, 4) === from.slice(0, 4);
    return {
      lane: laneOf(p, ...twin(p.id)),
      event: {
        from: yearOf(from),
        to: to === null ? null : short ? yearOf(from) : endOf(to),
        when: when(from, to),
        what: named(p),
        sources: sources.cite(p, ...twin(p.id)),
      },
    };
  });
  const law = facts.cases.find((c) => c.series_id === rules.law);
  if (law?.year) {
    const from = Number(law.year);
    events.push({
      lane: 'law',
      event: { from, to: from, when: law.year, what: t('figures.timeline.law'), sources: sources.cite(law) },
    });
  }
  const starts = inBatam.flatMap((p) => p.period_start ?? []).sort();
  const ends = inBatam.flatMap((p) => p.period_end ?? []).sort();
  const [first, last] = [starts[0], ends.at(-1)];
  if (first && last) {
    events.push({
      lane: laneOf(),
      event: {
        from: yearOf(first),
        to: endOf(last),
        when: when(first, last),
        what: t('figures.timeline.batam', { count: inBatam.length }),
        sources: sources.cite(...inBatam),
      },
    });
  }
  const said = undated.map(named).join('; ');
  sources.cite(...undated);
  return {
    id: 'timeline',
    kind: 'timeline',
    title: t('figures.timeline.title'),
    subtitle: t('figures.timeline.subtitle'),
    unit: '',
    columns: (['when', 'what', 'lane'] as const).map((c) => t(`figures.column.${c}`)),
    events: LANES.flatMap((lane) =>
      events
        .filter((e) => e.lane === lane)
        .toSorted((a, b) => a.event.from - b.event.from)
        .map(({ event }) => ({ ...event, lane: t(`figures.lane.${lane}`) })),
    ),
    cautions: [
      t('figures.timeline.lanes'),
      ...(said ? [t('figures.timeline.undated', { list: said })] : []),
      ...(byId.has('prog-001') ? [t('figures.timeline.stream')] : []),
      t('figures.timeline.ends'),
    ],
    sources: sources.list,
  };
}
