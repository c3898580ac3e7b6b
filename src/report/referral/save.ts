/** From a click to a file: the one entry of the card for the screen, fetched when it is first used. */
import type { AreaCollection, LayerCollection, Manifest } from '../../domain/published.ts';
import { coloursOf } from '../../map/theme.ts';
import { type Origin, referralFrom } from '../../response/referral/index.ts';
import { regionPath } from '../../state/files.ts';
import type { Contacts } from '../../state/response/contacts.ts';
import { placesIn } from '../../state/response/places.ts';
import { visumIn } from '../../state/response/referral.ts';
import { todayWib } from '../../state/today.ts';
import type { Language, Profile } from '../../state/view.ts';
import { closeDocument } from '../document.ts';
import { need, readAll, type Unread } from '../files.ts';
import { interFonts } from '../fonts.ts';
import { type ReferralProgramme, referralCard } from './content.ts';
import { cardPdf } from './pdf.ts';

export interface CardRequest {
  readonly region: string;
  readonly origin: Origin;
  /** Of the card, whatever the screen speaks. */
  readonly language: Language;
  readonly profile: Profile;
  /** What the office wrote on this device; null leaves it off the card. */
  readonly contacts: Contacts | null;
}
export type CardMade = { readonly name: string; readonly blob: Blob } | Unread;

/** @returns the file with its name, or the data file that could not be read */
export async function makeReferralCard(request: CardRequest): Promise<CardMade> {
  const { region, origin, language, profile, contacts } = request;
  const base = regionPath(region, profile);
  const [read, fonts] = await Promise.all([
    readAll(() =>
      Promise.all([
        need<Manifest>(`${base}manifest.json`),
        need<AreaCollection>(`${base}areas.geojson`),
        need<LayerCollection>(`${base}places.geojson`),
        need<LayerCollection>(`${base}border_points.geojson`),
        need<readonly ReferralProgramme[]>(`${base}programmes.json`),
      ]),
    ),
    interFonts(),
  ]);
  if ('unread' in read) return read;
  const [manifest, areas, places, posts, programmes] = read.value;
  const referral = referralFrom(origin, {
    places: placesIn(places.features, posts.features),
    visum: visumIn(places.features),
    areas,
  });
  const card =
    referral &&
    referralCard({
      ...{ referral, region, manifest, areas, programmes, profile, language, contacts },
      today: todayWib(),
    });
  if (!card) return { unread: `areas.geojson (${origin.in === 'area' ? origin.code : ''})` };
  const { doc } = cardPdf({ card, language, fonts, colours: coloursOf('day') });
  return { name: card.fileName, blob: closeDocument(doc) };
}
