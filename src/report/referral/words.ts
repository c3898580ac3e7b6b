/** What a referral says of a service and of where it starts, in the words shared by the screen and the card. */
import type { TFunction } from 'i18next';
import type { AreaCollection } from '../../domain/published.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { HelpPlace } from '../../response/places.ts';
import type { Offer, Origin, Referral, StepId } from '../../response/referral/index.ts';
import { STEPS } from '../../response/referral/steps.ts';
import type { Language } from '../../state/view.ts';
import { positionText } from '../brief/words.ts';

export const placeName = (place: HelpPlace, language: Language): string =>
  language === 'id' ? place.name_id : place.name_en;

/** A figure stays with its unit. */
export const kmText = (km: number, language: Language): string =>
  `${formatNumber(km, language, km < 10 ? 1 : 0)}\u00a0km`;

/** "letak ± 1,5 km" */
const looseText = (radiusM: number, t: TFunction, language: Language): string => {
  const km = radiusM / 1000;
  return t('area.loose', { km: formatNumber(km, language, Number.isInteger(km) ? 0 : 1) }).replace(
    /(?<=±) | (?=km)/g,
    '\u00a0',
  );
};

/** Distance and error radius, the error radius alone, or that the location is withheld. */
export function whereText({ where, km, place }: Offer, t: TFunction, language: Language): string {
  if (where === 'withheld') return t('referral.hidden');
  const loose = place.radiusM ? looseText(place.radiusM, t, language) : '';
  return km === null ? loose : [kmText(km, language), loose && `(${loose})`].filter(Boolean).join(' ');
}

/** Which of a step's services it is for, where that does not follow from the step; and that nobody knows whether it works. */
export function whatText({ place, visum }: Offer, step: StepId, t: TFunction): readonly string[] {
  const rule = STEPS.find((s) => s.id === step);
  const services = rule?.services ?? [];
  return [
    ...(services.length > 1 ? services.filter((s) => place.services.includes(s)).map((s) => t(`service.${s}`)) : []),
    ...(step === 'health' && visum ? [t('referral.visum')] : []),
    ...(place.status === 'unknown' ? [t('feature.status.unknown')] : []),
  ];
}

export interface OriginWords {
  /** "Nongsa"; for a point that it is one. */
  readonly name: string;
  /** Its code, or its degrees and minutes and the nearest kelurahan. */
  readonly facts: readonly string[];
}

/** @returns null where the files hold no such area */
export function originWords(
  origin: Origin,
  near: Referral['near'],
  areas: AreaCollection,
  t: TFunction,
  language: Language,
): OriginWords | null {
  if (origin.in === 'point') {
    const nearest = near && t('referral.pointNear', { distance: kmText(near.km, language), name: near.name });
    return {
      name: t('referral.point'),
      facts: [positionText(origin.at, t, language), ...(nearest ? [nearest] : [])],
    };
  }
  const own = areas.features.find((f) => f.properties.code === origin.code)?.properties;
  if (!own) return null;
  const parent = areas.features.find((f) => f.properties.code === own.parent_code)?.properties.name ?? '';
  return {
    name: own.name,
    facts: [
      own.level === 'kecamatan'
        ? t('area.kecamatanCode', { code: own.code })
        : t('area.kelurahanCode', { code: own.code, parent }),
    ],
  };
}
