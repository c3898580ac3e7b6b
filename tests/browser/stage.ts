/** What the driver's voices share about the page in front of them: its words in its language, and where its map points. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Geometry } from 'geojson';
import { paddingOf, shapeOf } from '../../src/app/layout.ts';
import { labelPoint } from '../../src/domain/label-point.ts';
import { type Bounds, cameraFor, projector } from '../../src/map/camera.ts';

/** The current page; a new one may take its place. */
export interface Scene {
  readonly page: Page;
}

const root = new URL('../../', import.meta.url);
const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
type Words = { readonly [key: string]: string | Words };
const WORDS: Readonly<Record<string, Words>> = { id: json('src/i18n/id.json'), en: json('src/i18n/en.json') };

/** The site's own word for `key` in the language the page is in now. */
export async function say(page: Page, key: string): Promise<string> {
  const language = (await page.locator('html').getAttribute('lang')) ?? 'id';
  let at: string | Words | undefined = WORDS[language];
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  if (typeof at !== 'string') throw new Error(`no word ${key} in ${language}`);
  return at;
}

/** The same marks once the first of them is seen: a screen may be fetched first, and a list of none says nothing. */
export async function some(marks: Locator, within?: { readonly timeout: number }): Promise<Locator> {
  await expect(marks.first()).toBeVisible(within);
  return marks;
}

/** Rows of a table as the words of their cells. */
export async function cellsOf(rows: Locator): Promise<readonly (readonly string[])[]> {
  return rows.evaluateAll((all) =>
    all.map((tr) => [...tr.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? '')),
  );
}

interface Placed {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly [number, number] };
    readonly properties: { readonly id: string; readonly name: string; readonly name_id: string | null };
  }[];
}

/** Where a public place of the register lies, by its id. */
export function placeOf(id: string): { readonly lon: number; readonly lat: number; readonly name: string } {
  for (const file of ['ports', 'border_points']) {
    const found = json<Placed>(`public/regions/batam/${file}.geojson`).features.find((f) => f.properties.id === id);
    if (!found) continue;
    const [lon, lat] = found.geometry.coordinates;
    return { lon, lat, name: found.properties.name_id ?? found.properties.name };
  }
  throw new Error(`no public place ${id}`);
}

interface Shapes {
  readonly features: readonly { readonly geometry: Geometry; readonly properties: { readonly name: string } }[];
}

/** A point in the middle of an area. */
export function middleOf(area: string): { readonly lon: number; readonly lat: number } {
  const found = json<Shapes>('public/regions/batam/areas.geojson').features.find((f) => f.properties.name === area);
  if (!found) throw new Error(`no area ${area}`);
  const [lon, lat] = labelPoint(found.geometry);
  return { lon, lat };
}

interface Manifest {
  readonly settings: { readonly views: readonly { readonly id: string; readonly bounds: Bounds }[] };
}

/** Where on the screen a position lies: under the camera of the address, or the one the place begins with. */
export function pixelOf(page: Page, lon: number, lat: number): readonly [number, number] {
  const size = page.viewportSize();
  if (!size) throw new Error('no window');
  const query = new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '');
  const written = query.get('at')?.split(',').map(Number);
  if (written) {
    const [atLat = 0, atLon = 0, zoom = 0] = written;
    return projector({ lon: atLon, lat: atLat, zoom }, size)(lon, lat);
  }
  const views = json<Manifest>('public/regions/batam/manifest.json').settings.views;
  const place = views.find((v) => v.id === (query.get('place') ?? 'batam'));
  if (!place) throw new Error('no such place');
  return projector(cameraFor(place.bounds, size, paddingOf(shapeOf(size.width), size), 11.5), size)(lon, lat);
}
