import type { TFunction } from 'i18next';
import type { DataError } from '../../../domain/outcome.ts';

/** Faults of a file of tracks and of what is entered, by rule; words for each stand under `patrolLog.fault`. */
export const FAULTS = [
  'empty',
  'tooLarge',
  'zipped',
  'encoding',
  'notXml',
  'entities',
  'notTracks',
  'noPoints',
  'broken',
  'cutOff',
  'coordinate',
  'time',
  'timeBackwards',
  'countDiffers',
  'fast',
  'noTimes',
  'hours',
  'date',
  'planDate',
  'unread',
] as const;

/** A fault in the language of the screen: place, rule, remedy. A rule without words of its own gives its remedy as it is. */
export function faultText({ rule, row, column, value, remedy }: DataError, t: TFunction): string {
  const known = FAULTS.find((fault) => fault === rule);
  return known ? t(`patrolLog.fault.${known}`, { row, place: column, value }) : remedy;
}
