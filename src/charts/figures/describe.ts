import type { TFunction } from 'i18next';
import type { Figure, FigurePoint } from '../../domain/figure.ts';
import { MISSING } from '../../i18n/format.ts';

const said = (p: FigurePoint) => `${p.x} ${p.label}${p.under ? ` (${p.under})` : ''}`;

/** Years of one rung after another as one span: 2007–2021 Tier 2. */
function spans(points: readonly FigurePoint[]): readonly string[] {
  const runs: { first: FigurePoint; last: FigurePoint }[] = [];
  for (const p of points) {
    const run = runs.at(-1);
    if (run && run.last.label === p.label) run.last = p;
    else runs.push({ first: p, last: p });
  }
  return runs.map(({ first, last }) => said({ ...first, x: first === last ? first.x : `${first.x}–${last.x}` }));
}

/** A sentence that says what a picture shows, for those who do not see it. */
export function describe(figure: Figure, t: TFunction): string {
  const values =
    figure.kind === 'table'
      ? figure.rows.map((r) => r.map((c) => c ?? MISSING).join(', '))
      : figure.kind === 'timeline'
        ? figure.events.map((e) => `${e.when} ${e.what}`)
        : figure.series.map((s) => {
            const points = (figure.kind === 'steps' ? spans(s.points) : s.points.map(said)).join(', ');
            return figure.series.length > 1 ? `${s.name}: ${points}` : points;
          });
  return t('figures.picture', { title: figure.title, values: values.length ? `${values.join('; ')}.` : '' }).trim();
}
