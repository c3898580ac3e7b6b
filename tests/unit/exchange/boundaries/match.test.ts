import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBoundaries } from '../../../../src/exchange/boundaries/match.ts';
import type { BoundaryFeature } from '../../../../src/exchange/boundaries/model.ts';
import { boundaryOverlay, knownPcodes } from '../../../../src/exchange/boundaries/overlay.ts';
import { areaOf } from '../../../../src/exchange/boundaries/shapes.ts';
import {
  areas,
  big,
  bps4,
  codAb,
  dukcapil,
  feature,
  kecamatanFile,
  known,
  lake,
  pcode3,
  pcode4,
  villages,
} from './official.ts';

const match = (features: readonly BoundaryFeature[], fixes = {}) => matchBoundaries(features, known, fixes);
/** Files that several tests ask of, matched once. */
const whole = { codAb: match(codAb()), big: match(big()), dukcapil: match(dukcapil()) };
const rules = (features: readonly BoundaryFeature[]) =>
  match(features).report.unmatched.map(({ name, rule }) => `${name}: ${rule}`);
const named = (name: string) => {
  const found = villages.find((village) => village.name === name);
  if (found === undefined) throw new Error(`No village ${name}.`);
  return found;
};
const nongsa = villages.filter(({ kecamatan }) => kecamatan === 'Nongsa');
const plain = (v: (typeof villages)[number], name = v.name, kecamatan = v.kecamatan) =>
  feature(v.shape, { desa: name, kec: kecamatan });

describe('an official file of every layout', () => {
  it.each([
    ['COD-AB, by name', whole.codAb, { code: 0, pcode: 0, name: 64 }],
    ['BIG, by the codes of Kemendagri and not those of BPS', whole.big, { code: 64, pcode: 0, name: 0 }],
    ['Disdukcapil, codes without dots and names in capitals', whole.dukcapil, { code: 64, pcode: 0, name: 0 }],
    [
      'codes alone, in a column called Kemendagri’s',
      match(villages.map((v) => feature(v.shape, { KDEPUM: v.code }))),
      { code: 64, pcode: 0, name: 0 },
    ],
  ])('%s', (_name, { report, kelurahan, errors }, by) => {
    expect(errors).toEqual([]);
    expect(report).toMatchObject({ matched: { kecamatan: 12, kelurahan: 64 }, by, unmatched: [], warnings: [] });
    expect(new Set(kelurahan.features.map(({ properties }) => properties.approximate))).toEqual(new Set([false]));
  });

  it('puts each shape under its own code, whatever it was found by', () => {
    for (const matched of Object.values(whole))
      for (const { properties, geometry } of matched.kelurahan.features) {
        const village = villages.find(({ code }) => code === properties.code);
        expect(village && areaOf(village.shape)).toBeCloseTo(areaOf(geometry), 12);
      }
  });

  it('uses the kecamatan of the file where it has them and finds both levels in one column', () => {
    const mixed = [
      ...villages.map((v) => feature(v.shape, { NAMOBJ: v.name, WADMKC: v.kecamatan })),
      ...kecamatanFile().map((f) =>
        feature(f.geometry, { NAMOBJ: f.properties.ADM3_EN ?? '', WADMKC: f.properties.ADM3_EN ?? '' }),
      ),
    ];
    const { report } = match(mixed);
    expect(report.matched).toEqual({ kecamatan: 12, kelurahan: 64 });
    expect(report.by.name).toBe(76);
    expect(report.dissolved).toEqual([]);
  });

  it('leaves the kelurahan as they are where the file knows kecamatan alone', () => {
    const { report, kelurahan } = match(kecamatanFile());
    expect(report.matched).toEqual({ kecamatan: 12, kelurahan: 0 });
    expect(kelurahan.features).toEqual([]);
    expect(report.missing.kelurahan).toHaveLength(64);
  });
});

describe('kecamatan made of their kelurahan', () => {
  it('have the area of their parts and no border inside', () => {
    const { kecamatan, kelurahan, report } = whole.codAb;
    expect(report.dissolved).toHaveLength(12);
    for (const { properties, geometry } of kecamatan.features) {
      const parts = kelurahan.features.filter((f) => f.properties.parent_code === properties.code);
      const sum = parts.reduce((total, part) => total + areaOf(part.geometry), 0);
      expect(Math.abs(areaOf(geometry) - sum) / sum, properties.name).toBeLessThan(1e-6);
    }
  });

  it('say which kelurahan they lack, and stay approximate with fewer than half of them', () => {
    const left = nongsa.map(({ name }) => name).filter((name) => name !== 'Kabil');
    const less = match(codAb(villages.filter(({ name }) => name !== 'Kabil')));
    expect(less.report.warnings.map(({ rule }) => rule)).toEqual(['dissolvedInPart', 'missing']);
    expect(less.report.missing).toEqual({ kecamatan: [], kelurahan: [named('Kabil').code] });
    const few = match(codAb(villages.filter(({ name }) => !left.slice(0, 2).includes(name) && name !== 'Kabil')));
    expect(few.report.missing.kecamatan).toEqual(['21.71.04']);
    expect(few.report.warnings.map(({ rule }) => rule)).toContain('tooFewToDissolve');
  });

  it('bear the P-code that all their kelurahan bring, and none is made of a code', () => {
    const { kecamatan, kelurahan } = whole.codAb;
    expect(kecamatan.features.map(({ properties: p }) => p.pcode)).toEqual(
      kecamatan.features.map(({ id }) => pcode3(String(id))),
    );
    expect(kelurahan.features.find(({ id }) => id === named('Kabil').code)?.properties.pcode).toBe(
      pcode4(named('Kabil')),
    );
    expect(whole.big.kelurahan.features.some(({ properties }) => 'pcode' in properties)).toBe(false);
  });
});

describe('codes', () => {
  it('of BPS, which look like Kemendagri’s, are never followed against the name', () => {
    // BPS 2171030 is Galang; Kemendagri 21.71.03 is Sekupang.
    const file = villages.map((v) =>
      feature(v.shape, {
        kode: v.kecamatan === 'Galang' ? `217103${v.code.slice(-4)}` : bps4(v),
        desa: v.name,
        kec: v.kecamatan,
      }),
    );
    const { report, kelurahan } = match(file);
    expect(report.by).toEqual({ code: 0, pcode: 0, name: 64 });
    expect(report.warnings).toMatchObject([{ rule: 'codesNotKemendagri', name: 'kode' }]);
    expect(kelurahan.features).toEqual(match(villages.map((v) => plain(v))).kelurahan.features);
  });

  it('that were shuffled are not used', () => {
    const file = villages.map((v, i) =>
      feature(v.shape, { kode: villages[(i + 7) % 64]?.code ?? '', desa: v.name, kec: v.kecamatan }),
    );
    const { report } = match(file);
    expect(report.by.name).toBe(64);
    expect(report.warnings.map(({ rule }) => rule)).toEqual(['codesNotKemendagri']);
  });

  it('give way to the name where one row contradicts it', () => {
    const file = big().map((f) =>
      f.properties.WADMKD === 'Kabil' ? feature(f.geometry, { ...f.properties, KDEPUM: named('Sambau').code }) : f,
    );
    const { report } = match(file);
    expect(report.by).toEqual({ code: 63, pcode: 0, name: 1 });
    expect(report.warnings).toMatchObject([
      { rule: 'codeContradictsName', codes: [named('Kabil').code, named('Sambau').code] },
    ]);
  });

  it('without any name and of nobody in particular are not believed', () => {
    const few = nongsa.map((v) => feature(v.shape, { kode: v.code.replaceAll('.', '') }));
    expect(match(few).report.unmatched.map(({ rule }) => rule)).toEqual(nongsa.map(() => 'codeAlone'));
  });

  it('of OCHA known from an earlier file find areas without a name', () => {
    const pcodes = knownPcodes(boundaryOverlay(whole.codAb));
    const bare = villages.map((v) => feature(v.shape, { ADM4_PCODE: pcode4(v) }));
    expect(matchBoundaries(bare, { ...known, pcodes }).report.by).toEqual({ code: 0, pcode: 64, name: 0 });
    expect(match(bare).report.matched.kelurahan).toBe(0);
  });
});

describe('names', () => {
  it('may bear a title, other capitals and other spellings of Sungai and Tanjung', () => {
    const spelt = (name: string) => name.replace('Sungai', 'Sei').replace('Tanjung', 'Tg.').toUpperCase();
    const file = villages.map((v) => plain(v, `Kel. ${spelt(v.name)}`, `Kecamatan ${v.kecamatan.toLowerCase()}`));
    expect(match(file).report).toMatchObject({
      matched: { kecamatan: 12, kelurahan: 64 },
      warnings: [],
      unmatched: [],
    });
  });

  it('one letter off within a kecamatan are matched and told; two letters off are not', () => {
    const off = villages.map((v) => plain(v, v.name === 'Sambau' ? 'Sambao' : v.name));
    expect(match(off).report.warnings).toMatchObject([
      { rule: 'oneLetterOff', codes: [named('Sambau').code], name: 'Sambao' },
    ]);
    const more = match(villages.map((v) => plain(v, v.name === 'Sambau' ? 'Simbao' : v.name))).report;
    expect(more.unmatched).toMatchObject([{ name: 'Simbao', rule: 'noName' }]);
    expect(more.unmatched[0]?.candidates[0]).toBe(named('Sambau').code);
  });

  it('one letter off are not matched without a kecamatan, nor beside the one who bears the name', () => {
    expect(rules(villages.map((v) => feature(v.shape, { desa: v.name === 'Sambau' ? 'Sambao' : v.name })))).toEqual([
      'Sambao: noName',
    ]);
    expect(rules([...villages.map((v) => plain(v)), plain(named('Sambau'), 'Sambao')])).toEqual(['Sambao: taken']);
  });

  it('that two kecamatan share need the column of the kecamatan', () => {
    const twins = areas.map((area) => (area.name === 'Sambau' ? { ...area, name: 'Sadai' } : area));
    const pair = [plain(named('Sadai')), plain(named('Sambau'), 'Sadai')];
    const told = matchBoundaries(pair, { ...known, areas: twins });
    expect(told.kelurahan.features.map(({ id }) => id)).toEqual([named('Sambau').code, named('Sadai').code]);
    const untold = pair.map(({ geometry, properties }) => feature(geometry, { desa: properties.desa ?? '' }));
    expect(matchBoundaries(untold, { ...known, areas: twins }).report.unmatched.map(({ rule }) => rule)).toEqual([
      'ambiguous',
      'ambiguous',
    ]);
  });
});

describe('what is no area of the region', () => {
  it('is set aside with its reason: a lake, another city, a place outside, a shape that is none', () => {
    const kabil = named('Kabil');
    const elsewhere = feature(kabil.shape, { ADM4_EN: 'Kabil', ADM3_EN: 'Bintan Utara', ADM2_EN: 'Bintan' });
    const far = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [98, 3],
          [98.1, 3],
          [98.1, 3.1],
          [98, 3],
        ],
      ],
    };
    const abroad = feature(far, { ADM4_EN: 'Galang Baru', ADM3_EN: 'Galang', ADM2_EN: '' });
    const point = feature(
      { type: 'Point', coordinates: [104, 1] },
      { ADM4_EN: 'Sadai', ADM3_EN: 'Bengkong', ADM2_EN: 'Kota Batam' },
    );
    const unknown = feature(kabil.shape, { ADM4_EN: 'Kabil', ADM3_EN: 'Teluk Sebong', ADM2_EN: '' });
    expect(rules([...codAb(), lake('Danau Duriangkang'), elsewhere, abroad, point, unknown])).toEqual(
      [
        'Danau Duriangkang: notArea',
        'Galang Baru: outside',
        'Kabil: elsewhere',
        'Kabil: noKecamatan',
        'Sadai: noShape',
      ].sort(),
    );
  });

  it('is a lake by its kind too, where the kelurahan of its name is there', () => {
    const water = lake('Duriangkang');
    const { report } = match([...codAb(), feature(water.geometry, { ...water.properties, KETERANGAN: 'Danau' })]);
    expect(report.unmatched).toMatchObject([{ name: 'Duriangkang', rule: 'notArea' }]);
    expect(report.warnings).toEqual([]);
  });

  it('can be decided by hand, either way', () => {
    const file = villages.map((v) => plain(v, v.name === 'Sambau' ? 'Kampung Baru' : v.name));
    const [row] = match(file).report.unmatched;
    expect(row?.candidates).toHaveLength(5);
    const fixed = match(file, { [row?.key ?? '']: named('Sambau').code }).report;
    expect(fixed).toMatchObject({ matched: { kelurahan: 64 }, fixed: 1, unmatched: [] });
    const none = match(file, { [row?.key ?? '']: null }).report;
    expect(none.unmatched).toMatchObject([{ rule: 'fixed' }]);
  });
});

describe('a file as a whole', () => {
  const moved = (f: BoundaryFeature, change: (x: number, y: number) => number[]) =>
    feature(
      JSON.parse(JSON.stringify(f.geometry), (_k, v) =>
        Array.isArray(v) && typeof v[0] === 'number' ? change(v[0], v[1]) : v,
      ),
      f.properties,
    );

  it('in metres or with latitude first is refused with the remedy', () => {
    const metres = codAb().map((f) => moved(f, (x, y) => [500000 + (x - 105) * 111000, y * 110500]));
    expect(match(metres)).toMatchObject({ errors: [{ rule: 'projection' }], report: { matched: { kelurahan: 0 } } });
    expect(match(codAb().map((f) => moved(f, (x, y) => [y, x]))).errors).toMatchObject([{ rule: 'swapped' }]);
    expect(match([feature(null, { ADM4_EN: 'Sambau' })]).errors).toMatchObject([{ rule: 'noShapes' }]);
    expect(match([]).errors).toMatchObject([{ rule: 'noShapes' }]);
  });

  it('gives the same bytes in any order, under any names of columns', () => {
    const file = [
      ...codAb(nongsa),
      lake('Waduk Nongsa'),
      feature(named('Sadai').shape, { ADM4_EN: 'Sadau', ADM3_EN: 'Bengkong' }),
    ];
    const bytes = (features: readonly BoundaryFeature[]) => {
      const matched = match(features);
      return [boundaryOverlay(matched), { ...matched.report, columns: null }];
    };
    const once = bytes(file);
    const headers = [...new Set(file.flatMap(({ properties }) => Object.keys(properties)))];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(file, { minLength: file.length }),
        fc.uniqueArray(fc.stringMatching(/^[a-zA-Z]{3,9}$/), { minLength: headers.length, maxLength: headers.length }),
        (order, names) => {
          const to = new Map(headers.map((header, i) => [header, names[i] ?? header]));
          const renamed = order.map(({ geometry, properties }) =>
            feature(geometry, Object.fromEntries(Object.entries(properties).map(([k, v]) => [to.get(k) ?? k, v]))),
          );
          expect(bytes(renamed)).toEqual(once);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('may call a column as JavaScript calls a function of every object', () => {
    const file = nongsa.map((v) => feature(v.shape, { valueOf: v.name, kec: v.kecamatan }));
    expect(match([...file, feature(named('Sadai').shape, { kec: 'Bengkong' })]).report.matched.kelurahan).toBe(4);
  });

  it('may hold several rows a kelurahan, which become one shape', () => {
    const [sambau] = [named('Sambau')];
    const parts = sambau.shape.type === 'MultiPolygon' ? sambau.shape.coordinates : [sambau.shape.coordinates];
    const rows = parts.map((coordinates) =>
      feature({ type: 'Polygon', coordinates }, { desa: 'Sambau', kec: 'Nongsa' }),
    );
    const twice = match([...rows, ...rows, ...nongsa.slice(1).map((v) => plain(v))]);
    expect(twice.report.by.name).toBe(4);
    const [shape] = twice.kelurahan.features;
    expect(shape && areaOf(shape.geometry) / areaOf(sambau.shape)).toBeCloseTo(1, 6);
  });

  it('whose areas lie upon each other is told', () => {
    const kabil = named('Kabil');
    const { report } = match([
      ...nongsa.filter(({ name }) => name !== 'Batu Besar').map((v) => plain(v)),
      plain({ ...named('Batu Besar'), shape: kabil.shape }),
    ]);
    expect(report.warnings.filter(({ rule }) => rule === 'overlap')).toMatchObject([
      { codes: [named('Batu Besar').code, kabil.code] },
    ]);
  });
});
