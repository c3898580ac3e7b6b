/** Sectors by their chance, with number, name and first arrival. */
import { describe, expect, test } from 'vitest';
import { SectorChances } from '../../../../src/app/patrol/SectorChances.tsx';
import { firstArrivals, numberSectors, shortCell, weekStops } from '../../../../src/app/patrol/sectors.ts';
import { all, page, text } from './page.tsx';
import { A, B, C, D, names, night, plan, week } from './plan.ts';

const { vessels, sectorProbability } = plan;
const numbers = numberSectors(vessels, sectorProbability);
const list = (given: Partial<Parameters<typeof SectorChances>[0]> = {}) => (
  <SectorChances
    chances={sectorProbability}
    vessels={vessels}
    window={night}
    numbers={numbers}
    names={names}
    lowest={0.0175}
    selected={null}
    onSelect={() => {}}
    {...given}
  />
);
const rows = (markup: string) => all(markup, /<li>(.*?)<\/li>/g).map(text);

describe('the numbers of sectors', () => {
  test('follow boats and their stops, one a sector; others come after', () => {
    expect([...numberSectors(vessels)]).toEqual([
      [A, 1],
      [B, 2],
      [C, 3],
    ]);
    expect(numbers.get(D)).toBe(4);
    expect(numberSectors([], weekStops(week)).size).toBe(4);
  });

  test('a sector of two boats is reached when the first of them comes, midnight counted', () => {
    expect(firstArrivals(vessels, night)).toEqual(
      new Map([
        [C, '00:20'],
        [B, '22:00'],
        [A, '18:10'],
      ]),
    );
  });

  test('an index is shown without what only fills it up', () => {
    expect(shortCell('876526b0effffff')).toBe('876526b0e');
  });
});

describe('the list of chances', () => {
  test('prints number, name, chance and arrival of every sector', () => {
    expect(rows(page(list()))).toEqual([
      '02 Pantai Nongsa 90 % 22.00',
      '01 Teluk Mata Ikan 42 % 18.10',
      '03 Kabil 20 % 00.20',
      '04 Petak 876526a30 2 % —',
    ]);
    expect(rows(page(list(), 'en'))[3]).toBe('04 Cell 876526a30 2 % —');
    expect(rows(page(list(), 'en'))[0]).toBe('02 Pantai Nongsa 90 % 22:00');
  });

  test('draws a bar as long as the chance', () => {
    const bars = all(page(list()), /<rect width="([\d.]+)%" height="8" rx="2" fill="var\(--ink-2\)"/g).map(Number);
    bars.forEach((bar, i) => {
      expect(bar).toBeCloseTo((sectorProbability[i]?.p ?? 0) * 100, 9);
    });
    expect(bars).toHaveLength(4);
  });

  test('is heard as sentences', () => {
    expect(all(page(list()), /aria-label="([^"]+)"/g)).toEqual([
      'Sektor 02: Pantai Nongsa, peluang 90 % per malam, tiba pertama 22.00 WIB',
      'Sektor 01: Teluk Mata Ikan, peluang 42 % per malam, tiba pertama 18.10 WIB',
      'Sektor 03: Kabil, peluang 20 % per malam, tiba pertama 00.20 WIB',
      'Sektor 04: Petak 876526a30, peluang 2 % per malam, tidak dijaga dalam rencana ini',
    ]);
  });

  test('says that every sector gets its turn only where that is so', () => {
    expect(text(page(list()))).toContain('Setiap sektor dalam daftar mendapat giliran; peluang terendah 2 %.');
    expect(text(page(list({ lowest: 0 })))).not.toContain('giliran');
    expect(text(page(list({ lowest: null }), 'en'))).not.toContain('turn');
  });

  test('warns of a sector that can be foretold', () => {
    expect(text(page(list()))).not.toContain('ditebak');
    const sure = page(list({ chances: [{ cell: A, p: 1 }] }), 'en');
    expect(text(sure)).toContain('1 sector is watched every night and can be foretold.');
    expect(text(sure)).toContain('100 %');
  });

  test('marks the selected one, leaves out a number that the map has not, and can be empty', () => {
    expect(all(page(list({ selected: A })), /aria-pressed="(\w+)"/g)).toEqual(['false', 'true', 'false', 'false']);
    expect(rows(page(list({ numbers: numberSectors(vessels) })))[3]).toBe('Petak 876526a30 2 % —');
    const none = page(list({ chances: [] }));
    expect(none).not.toContain('<ol');
    expect(text(none)).not.toContain('giliran');
    expect(text(none)).toContain('Peluang tampil setelah rencana dihitung.');
  });
});
