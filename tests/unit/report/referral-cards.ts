/** Referral cards of the real register, for tests. */

import { readFileSync } from 'node:fs';
import { type ReferralCardInput, type ReferralProgramme, referralCard } from '../../../src/report/referral/content.ts';
import { cardPdf } from '../../../src/report/referral/pdf.ts';
import { type Origin, type ReferralInput, referralFrom } from '../../../src/response/referral/index.ts';
import { placesIn } from '../../../src/state/response/places.ts';
import { visumIn } from '../../../src/state/response/referral.ts';
import type { Language, Profile } from '../../../src/state/view.ts';
import { colours } from '../map/colours.ts';
import { featuresOfFile, published } from '../state/published.ts';
import { fonts } from './profiles.ts';

export const NONGSA: Origin = { in: 'area', code: '21.71.04' };
/** North of Nongsa, in the strait. */
export const AT_SEA: Origin = { in: 'point', at: [104.1, 1.25] };

export const programmes = JSON.parse(
  readFileSync('public/regions/batam/programmes.json', 'utf8'),
) as readonly ReferralProgramme[];

export const inputOf = (profile: Profile): ReferralInput => ({
  places: placesIn(featuresOfFile(profile, 'places'), featuresOfFile(profile, 'border_points')),
  visum: visumIn(featuresOfFile(profile, 'places')),
  areas: published[profile].areas,
});

export function referralOf(origin: Origin, profile: Profile = 'public', places = inputOf(profile).places) {
  const made = referralFrom(origin, { ...inputOf(profile), places });
  if (!made) throw new Error(`no referral from ${JSON.stringify(origin)}`);
  return made;
}

export function cardOf(
  origin: Origin,
  language: Language,
  profile: Profile = 'public',
  other: Partial<ReferralCardInput> = {},
) {
  const { manifest, areas } = published[profile];
  const card = referralCard({
    referral: referralOf(origin, profile),
    ...{ region: 'batam', manifest, areas, programmes, profile, language, contacts: null, today: '2026-11-22' },
    ...other,
  });
  if (!card) throw new Error('no card');
  return card;
}

export const render = (card: ReturnType<typeof cardOf>, language: Language) =>
  cardPdf({ card, language, fonts, colours });
