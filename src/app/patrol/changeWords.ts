/** What is changed in a simulation, and why it cannot be planned, in words. */
import type { TFunction } from 'i18next';
import type { DataError } from '../../domain/outcome.ts';
import { formatNumber, formatValue } from '../../i18n/format.ts';
import type { Change } from '../../patrol/plan/whatif.ts';
import type { Language } from '../../state/view.ts';

/** @param bases names of bases by their id */
export function changeWords(
  change: Change,
  t: TFunction,
  language: Language,
  bases: ReadonlyMap<string, string>,
): string {
  switch (change.kind) {
    case 'oneMore':
    case 'oneFewer':
      return t(`patrolView.whatIf.${change.kind}`, { vessel: change.vessel });
    case 'faster':
      return t('patrolView.whatIf.faster', { vessel: change.vessel, knots: formatValue(change.byKn, language) });
    case 'worseSea':
      return t('patrolView.whatIf.worseSea', { loss: `${formatValue(change.speedLossPct, language)}\u00a0%` });
    case 'base': {
      const { base, vessel } = change;
      const name =
        typeof base === 'string'
          ? (bases.get(base) ?? base)
          : t('patrolView.whatIf.position', {
              lon: formatNumber(base[0], language, 3),
              lat: formatNumber(base[1], language, 3),
            });
      return t('patrolView.whatIf.base', { vessel, base: name });
    }
  }
}

const FAULTS = ['unknownBase', 'baseAshore', 'baseFar', 'endurance'] as const;

export function faultWords(errors: readonly DataError[], t: TFunction): string {
  const known = FAULTS.find((fault) => errors.some(({ rule }) => rule === fault));
  return t(`patrolView.whatIf.fault.${known ?? 'other'}`);
}
