/** From a click to a file: area profiles, one or many, fetched when they are first used. */
import type { AreaCollection, PublishedUnit } from '../domain/published.ts';
import { coloursOf } from '../map/theme.ts';
import type { Language, Profile, SchemeChoice } from '../state/view.ts';
import { type BatchMade, type BatchRequest, drawBatch } from './batch.ts';
import { areaProfile } from './content.ts';
import { closeDocument } from './document.ts';
import { fetchProfileFiles } from './files.ts';
import { interFonts } from './fonts.ts';
import { profilePdf } from './pdf.ts';

export interface ProfileRequest {
  readonly region: string;
  readonly code: string;
  readonly language: Language;
  readonly profile: Profile;
  /** What the screen shows instead of the published index; internal pages only. */
  readonly shown: {
    readonly areas: AreaCollection;
    readonly units: ReadonlyMap<string, PublishedUnit>;
    /** Whether weights or method differ. */
    readonly changed: boolean;
    readonly scheme: SchemeChoice | null;
  } | null;
}
export type ProfileMade = { readonly name: string; readonly blob: Blob } | { readonly unread: string };

/** @returns the file with its name, or the data file that could not be read */
export async function makeAreaPdf(request: ProfileRequest): Promise<ProfileMade> {
  const { region, code, language, profile } = request;
  const [fetched, fonts] = await Promise.all([fetchProfileFiles(region, profile), interFonts()]);
  if ('unread' in fetched) return fetched;
  // A changed weighting never reaches a public page: it would carry ranks and scores that the public form leaves out.
  const shown = profile === 'internal' ? request.shown : null;
  const files = shown ? { ...fetched.files, ...shown } : fetched.files;
  const content = areaProfile(files, code, language, profile);
  if (!content) return { unread: `areas.geojson (${code})` };
  const { doc } = profilePdf({
    profile: content,
    areas: files.areas,
    strait: fetched.strait,
    manifest: files.manifest,
    colours: coloursOf('day'),
    language,
    fonts,
  });
  return { name: content.fileName, blob: closeDocument(doc) };
}

/** @returns the file, the data file that could not be read, or that it was stopped: then nothing is kept */
export async function makeProfiles(request: BatchRequest): Promise<BatchMade> {
  const [fetched, fonts] = await Promise.all([fetchProfileFiles(request.region, 'public'), interFonts()]);
  if ('unread' in fetched) return fetched;
  const drawn = await drawBatch(fetched, fonts, coloursOf('day'), request);
  if (!drawn) return { stopped: true };
  const { doc, pages, unknown } = drawn;
  if (pages === 0) return { unread: `areas.geojson (${unknown.join(', ')})` };
  const word = request.language === 'id' ? 'profil' : 'profiles';
  return { name: `${word}-${request.region}-${pages}.pdf`, blob: closeDocument(doc), pages, unknown };
}
