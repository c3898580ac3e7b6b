import type { ModelIndicator } from '../domain/model.ts';
import type { IndicatorFact } from '../domain/published.ts';

/** The register rows a measured indicator of an area rests on: its column, its denominator, and the year it grew from. */
export function factsBehind(
  indicator: ModelIndicator,
  areaCode: string,
  facts: readonly IndicatorFact[],
): readonly IndicatorFact[] {
  const { input } = indicator;
  if (input.kind !== 'measured') return [];
  const wanted = [
    { indicator: input.indicator, year: input.year },
    ...(input.denominator ? [{ indicator: input.denominator.indicator, year: input.denominator.year }] : []),
    ...(input.growthFrom ? [{ indicator: input.indicator, year: input.growthFrom }] : []),
  ];
  return wanted.flatMap((w) =>
    facts.filter((f) => f.area_code === areaCode && f.indicator === w.indicator && f.year.startsWith(w.year)),
  );
}
