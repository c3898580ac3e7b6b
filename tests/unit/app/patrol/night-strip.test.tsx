/** The strip of one night: sun and moon of Batam, boats before and after midnight. */
import { describe, expect, test } from 'vitest';
import { type NightBoat, NightStrip } from '../../../../src/app/patrol/NightStrip.tsx';
import { nightSky } from '../../../../src/patrol/sky.ts';
import { all, page, text } from './page.tsx';

const BATAM = [104.053, 1.13] as const;
const window = { date: '2026-11-28', startHour: 18, endHour: 30 };
const sky = nightSky(window, BATAM);
const boats: NightBoat[] = [
  { label: 'Kapal 1', depart: '18:00', home: '00:00', watches: [{ arrive: '18:10', leave: '20:46', label: '01' }] },
  {
    label: 'Kapal 2',
    depart: '21:00',
    home: '06:00',
    watches: [
      { arrive: '22:00', leave: '00:30', label: '02' },
      { arrive: '03:00', leave: '03:12', label: '03' },
    ],
  },
];
const strip = (given: Partial<Parameters<typeof NightStrip>[0]> = {}) => (
  <NightStrip window={window} sky={sky} boats={boats} selected={null} onSelect={() => {}} {...given} />
);
const drawn = page(strip());

describe('the sky of a night', () => {
  test('is told in the words of either language: dates, hours without moon, the moon', () => {
    expect(text(drawn)).toContain('Malam 28–29 Nov 2026 gelap tanpa bulan 18.44–21.52 WIB Bulan 77 %');
    expect(text(page(strip(), 'en'))).toContain('Night of 28–29 Nov 2026 dark without moon 18:44–21:52 WIB Moon 77 %');
    expect(text(drawn)).toContain('siang 05.51–06.00 senja/fajar 18.00–18.44, 05.00–05.51 bulan di langit 21.52–06.00');
  });

  test('without a dark hour or a moon says so', () => {
    const light = page(strip({ sky: { ...sky, dark: [], moonUp: [], moonFraction: 0.002 } }));
    expect(text(light)).toContain('tidak ada jam gelap tanpa bulan Bulan < 1 %');
    expect(text(light)).toContain('bulan di bawah ufuk');
  });

  test('of a window on one day is no night', () => {
    const day = { date: '2026-11-28', startHour: 8, endHour: 16 };
    const noon = page(strip({ window: day, sky: nightSky(day, BATAM), boats: [] }));
    expect(text(noon)).toContain('Patroli 28 Nov 2026');
    expect(noon).not.toContain('stroke-dasharray');
  });

  test('lies below the hours where it holds, and midnight where it is', () => {
    const twilight = all(drawn, /<rect x="([\d.]+)%"[^>]*fill="url/g).map(Number);
    expect(twilight[0]).toBe(0);
    expect(twilight[1]).toBeCloseTo((11 / 12) * 100, 0);
    expect(all(drawn, /<line x1="([\d.]+)%"[^>]*stroke-dasharray/g)).toEqual(['50', '50']);
  });

  test('stands alone without boats', () => {
    const alone = page(strip({ boats: [] }));
    expect(alone).not.toContain('<button');
    expect(alone).not.toContain('<table');
    expect(alone).toContain('night-moon');
  });
});

describe('a boat', () => {
  test('is a line from departure to home, midnight in the middle of this window', () => {
    const ways = all(drawn, /<line (x1="[\d.]+%" x2="[\d.]+%") y1="50%" y2="50%" class="night-way"/g);
    expect(ways).toEqual(['x1="0%" x2="50%"', 'x1="25%" x2="100%"']);
  });

  test('has a block for every watch, as wide as it is long, after midnight too', () => {
    const blocks = all(drawn, /<svg x="([\d.]+%" y="50%" width="[\d.]+)%" class="night-end"/g).map((block) =>
      block.split('%" y="50%" width="').map(Number),
    );
    const hours = [
      [10 / 60, 2.6],
      [4, 2.5],
      [9, 0.2],
    ];
    blocks.forEach((block, i) => {
      expect(block[0]).toBeCloseTo(((hours[i]?.[0] ?? 0) / 12) * 100, 6);
      expect(block[1]).toBeCloseTo(((hours[i]?.[1] ?? 0) / 12) * 100, 6);
    });
    expect(blocks).toHaveLength(3);
  });

  test('bears the numbers of its sectors where they fit', () => {
    expect(all(drawn, /night-number">(\d+)</g)).toEqual(['01', '02']);
  });

  test('is told whole to those who hear the page', () => {
    const table = text(drawn.slice(drawn.indexOf('<table')));
    expect(table).toContain('Kapal 1 18.00 00.00 sektor 01 18.10–20.46');
    expect(table).toContain('Kapal 2 21.00 06.00 sektor 02 22.00–00.30; sektor 03 03.00–03.12');
    expect(drawn).toContain('aria-label="Kapal 2, 21.00–06.00 WIB, 2 sektor"');
    expect(page(strip(), 'en')).toContain('aria-label="Kapal 1, 18:00–00:00 WIB, 1 sector"');
  });

  test('that is selected says so, and the others step back', () => {
    const chosen = page(strip({ selected: 1 }));
    expect(all(chosen, /aria-pressed="(\w+)"/g)).toEqual(['false', 'true']);
    expect(all(chosen, /data-faint="(\w+)"/g)).toEqual(['true', 'false']);
    expect(all(drawn, /data-faint="(\w+)"/g)).toEqual(['false', 'false']);
  });

  test('that stays at its base has words and no line', () => {
    const stays = page(strip({ boats: [{ label: 'Kapal 1', depart: '18:00', home: '18:00', watches: [] }] }));
    expect(stays).not.toContain('night-way');
    expect(text(stays)).toContain('Kapal 1 tetap di pangkalan');
  });

  test('may be one of twelve, all of them there, in a list that scrolls', () => {
    const twelve = Array.from({ length: 12 }, (_, i) => ({ ...(boats[i % 2] as NightBoat), label: `Kapal ${i + 1}` }));
    const many = page(strip({ boats: twelve }));
    expect(all(many, /<button[^>]*>.*?night-label">(Kapal \d+)</g)).toEqual(twelve.map(({ label }) => label));
    expect(many).toContain('data-many="true"');
    expect(drawn).toContain('data-many="false"');
  });
});
