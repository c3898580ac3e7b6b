/** Why a boat reaches nothing: what the user added to the request is named before boat or base are. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { requestError } from './fields.ts';
import type { PlanRequest } from './request.ts';
import type { RuleCode } from './rules.ts';

interface Suspect {
  readonly rule: RuleCode;
  readonly column: string;
  readonly remedy: string;
  /** The request without it; null where it is not in the request. */
  without(request: PlanRequest): PlanRequest | null;
}

const SUSPECTS: readonly Suspect[] = [
  {
    rule: 'tank',
    column: 'vessels.fuelL',
    remedy:
      'With a fifth in reserve this tank brings the boat to no sector and home: give more fuel, a lower rate or a nearer base.',
    without: (request) =>
      request.vessels.some(({ fuelL }) => fuelL !== null)
        ? { ...request, vessels: request.vessels.map((vessel) => ({ ...vessel, fuelL: null })) }
        : null,
  },
  {
    rule: 'noGoCutsOff',
    column: 'vessels.base',
    remedy:
      'The areas closed to boats cut this base off from every sector within its hours: make an area smaller, leave one out, or choose another base.',
    without: (request) => (request.noGo.length > 0 ? { ...request, noGo: [] } : null),
  },
  {
    rule: 'othersLeaveNothing',
    column: 'others',
    remedy: 'Other units hold every sector that this boat reaches: leave one to it, or leave the boat at its base.',
    without: (request) => (request.others.length > 0 ? { ...request, others: [] } : null),
  },
];
const BLAMED: readonly string[] = ['baseFar', 'endurance', 'noExposure'] satisfies readonly RuleCode[];

/**
 * Errors of a request, those of boats that reach nothing renamed after the first thing without which they would.
 * `again` finds the errors of a changed request.
 */
export async function blamed(
  errors: readonly DataError[],
  request: PlanRequest,
  again: (changed: PlanRequest) => Promise<Outcome<unknown>>,
): Promise<DataError[]> {
  let named = [...errors];
  for (const { rule, column, remedy, without } of SUSPECTS) {
    const open = named.filter((error) => BLAMED.includes(error.rule));
    const changed = without(request);
    if (open.length === 0 || changed === null) continue;
    const left = (await again(changed)).errors;
    if (left.some(({ rule: other }) => !BLAMED.includes(other))) continue;
    const gone = (error: DataError): boolean => open.includes(error) && !left.some(({ row }) => row === error.row);
    named = named.map((error) => (gone(error) ? requestError(rule, column, remedy, error.value, error.row) : error));
  }
  return named;
}
