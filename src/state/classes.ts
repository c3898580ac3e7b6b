/** The classes that scores are read in: those of the model, or a convention somebody chose to look through. */
import type { AreaCollection, Manifest } from '../domain/published.ts';
import type { ReferenceCode } from '../domain/register.ts';
import { BNPB, type ClassRule, classRule, QUANTILES, type RiskClass } from '../risk/classes.ts';
import { areaRows } from './areas.ts';
import type { AreaLevel, SchemeChoice } from './view.ts';

/** What a choice is called in the register of schemes. */
const REGISTERED: Readonly<Record<SchemeChoice, string>> = { bnpb: BNPB, quantiles: QUANTILES };

/** The scheme that the engine is asked for; null for the model's own. */
export const schemeId = (choice: SchemeChoice | null): string | null => choice && REGISTERED[choice];

/** A rule of the model's own classes from the manifest, or of a chosen scheme from the register; null while that is fetched. */
export function ruleOf(
  manifest: Manifest,
  reference: readonly Pick<ReferenceCode, 'scheme' | 'code' | 'lower' | 'upper'>[] | null,
  choice: SchemeChoice | null,
): ClassRule | null {
  if (choice === null) {
    const own = manifest.classes.codes.flatMap((c) => (c.upper === null ? [] : [{ code: c.code, upper: c.upper }]));
    return () => own;
  }
  if (choice === 'quantiles') return classRule([], QUANTILES);
  return reference && classRule(reference, REGISTERED[choice]);
}

/** The classes of the areas of a level, lowest first, as their scores cut them. */
export function classesIn(areas: AreaCollection, level: AreaLevel, rule: ClassRule): readonly RiskClass[] {
  return rule(Float64Array.from(areaRows(areas, level), (r) => r.score ?? Number.NaN));
}
