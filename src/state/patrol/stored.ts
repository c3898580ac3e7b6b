/**
 * Whether what lies on the device is a form, or a plan, that the page can show without asking: it may have been cut off, or
 * written by another hand. A project file from elsewhere is held to more (state/project/patrol.ts).
 */
import type { PatrolForm } from './form.ts';
import type { KeptPlan } from './kept.ts';

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (x: unknown): Fields => (typeof x === 'object' && x !== null ? (x as Fields) : {});
const isText = (x: unknown): boolean => typeof x === 'string';
const isNumber = (x: unknown): boolean => typeof x === 'number' && Number.isFinite(x);
const isEmptyOrNumber = (x: unknown): boolean => x === null || isNumber(x);
const isPoint = (x: unknown): boolean => Array.isArray(x) && x.length === 2 && x.every(isNumber);
const isListOf = (x: unknown, is: (one: unknown) => boolean): boolean => Array.isArray(x) && x.every(is);

const has = (x: unknown, keys: readonly string[], is: (one: unknown) => boolean): boolean =>
  keys.every((key) => is(fieldsOf(x)[key]));
const isLine = (x: unknown): boolean => fieldsOf(x).type === 'LineString' && isListOf(fieldsOf(x).coordinates, isPoint);
const isRing = (x: unknown): boolean => isListOf(x, isPoint);
const isPolygon = (x: unknown): boolean => fieldsOf(x).type === 'Polygon' && isListOf(fieldsOf(x).coordinates, isRing);
const isBase = (x: unknown): boolean => isText(x) || isPoint(x);

const isBoat = (x: unknown): boolean =>
  has(x, ['speedKn', 'hours', 'detectionNm', 'fuelLph', 'fuelL'], isEmptyOrNumber) &&
  (fieldsOf(x).base === null || isBase(fieldsOf(x).base));
const circle = (keys: readonly string[]) => (x: unknown) =>
  has(x, ['lon', 'lat'], isNumber) && has(x, keys, isEmptyOrNumber);

export function isForm(x: unknown): x is PatrolForm {
  const form = fieldsOf(x);
  return (
    has(x, ['date', 'start', 'end', 'seaNote'], isText) &&
    ['outbound', 'inbound', 'both'].includes(String(form.direction)) &&
    has(x, ['speedLossPct', 'budgetSeconds'], isEmptyOrNumber) &&
    isListOf(form.boats, isBoat) &&
    isListOf(form.tips, circle(['radiusNm', 'factor'])) &&
    isListOf(form.others, circle(['radiusNm'])) &&
    isListOf(form.watches, circle(['detectionNm'])) &&
    isListOf(form.noGo, isPolygon) &&
    (form.limit === null || isLine(form.limit))
  );
}

const isSector = (x: unknown): boolean => has(x, ['cell', 'arrive', 'leave'], isText);
const isVessel = (x: unknown): boolean =>
  has(x, ['depart', 'home'], isText) &&
  has(x, ['gapNm', 'hours', 'distanceNm'], isNumber) &&
  isBase(fieldsOf(x).base) &&
  isEmptyOrNumber(fieldsOf(x).fuelL) &&
  isListOf(fieldsOf(x).sectors, isSector) &&
  isLine(fieldsOf(x).track);
const isChance = (x: unknown): boolean => isText(fieldsOf(x).cell) && isNumber(fieldsOf(x).p);
const isOpen = (x: unknown): boolean => Array.isArray(x);

const isPlan = (x: unknown): boolean =>
  has(x, ['value', 'bound', 'gap', 'iterations'], isNumber) &&
  has(x, ['boundMethod', 'stopped'], isText) &&
  isListOf(fieldsOf(x).vessels, isVessel) &&
  isListOf(fieldsOf(x).sectorProbability, isChance) &&
  isOpen(fieldsOf(x).open);

const isNight = (x: unknown): boolean => isText(fieldsOf(x).date) && isListOf(fieldsOf(x).vessels, isVessel);
const isWeek = (x: unknown): boolean =>
  isListOf(fieldsOf(x).nights, isNight) &&
  isListOf(fieldsOf(x).sectorProbability, isChance) &&
  Array.isArray(fieldsOf(x).neverSeen);
const isWhatIf = (x: unknown): boolean =>
  isListOf(fieldsOf(x).answers, (one) => typeof one === 'object' && one !== null) &&
  typeof fieldsOf(x).partial === 'boolean';

export function isPlanned(x: unknown): x is KeptPlan {
  const { plan, form, week, whatIf } = fieldsOf(x);
  return isPlan(plan) && isForm(form) && (week === null || isWeek(week)) && (whatIf === null || isWhatIf(whatIf));
}
