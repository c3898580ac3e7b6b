import { check } from '@placemarkio/check-geojson';
import { expect, type Profile, test } from '../driver.ts';

interface Download {
  readonly name: string;
  readonly href: string;
  readonly text: string;
}

/** Sound GeoJSON with a source on every feature; in public nothing that is kept inside. */
function holds(files: readonly Download[], profile: Profile): void {
  for (const { name, href, text } of files) {
    expect(name).toMatch(/^batam-\w+\.geojson$/);
    expect(href.includes('/internal/'), href).toBe(profile === 'internal');
    const collection = check(text);
    if (collection.type !== 'FeatureCollection') throw new Error(`${href} is no collection`);
    expect(collection.features.length, href).toBeGreaterThan(0);
    for (const { properties, geometry } of collection.features) {
      expect(properties?.source_title, href).toBeTruthy();
      expect(properties?.grade, href).toMatch(/^[ABC]$/);
      if (profile === 'internal') continue;
      expect(properties?.rank ?? null, href).toBeNull();
      expect(properties?.score ?? null, href).toBeNull();
      if (properties?.kind === 'informal_landing') expect(geometry?.type).not.toBe('Point');
      if (properties?.kind === 'irregular_sea') expect(geometry?.type).not.toBe('LineString');
    }
  }
}

test('every file the internal legend offers is sound GeoJSON: public unless internal is asked for', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true });
  const count = (await then.theLegend()).length + 1;
  const open = await then.theDownloads();
  expect(open).toHaveLength(count);
  holds(open, 'public');
  await when.theyAskForDownloadsOf('internal');
  const inside = await then.theDownloads();
  expect(inside).toHaveLength(count);
  holds(inside, 'internal');
});

test('every file the public legend offers is sound GeoJSON of the public profile', async ({ given, then }) => {
  await given.theSite({ profile: 'public', lessMotion: true });
  const legend = await then.theLegend();
  const files = await then.theDownloads();
  expect(files).toHaveLength(legend.length + 1);
  holds(files, 'public');
});
