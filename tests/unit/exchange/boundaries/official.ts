/** Boundary files as agencies lay them out, made of the real areas: every kecamatan cut into strips, one a kelurahan. */
import { booleanPointInPolygon, intersect, polygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { readPack } from '../../../../src/cli/read-pack.ts';
import type { BoundaryFeature } from '../../../../src/exchange/boundaries/model.ts';
import { boundsOf } from '../../../../src/exchange/boundaries/shapes.ts';

const read = readPack('batam', { local: false });
if (read === null) throw new Error('The pack of Batam is missing.');
export const { areas, geometry, settings } = read.value;
export const known = { areas, box: settings.strait };

const AT = 48;

/** Cuts at which each strip holds an equal share of the points of a lattice inside the shape. */
function cuts(shape: Polygon | MultiPolygon, strips: number): number[] {
  const [w, s, e, n] = boundsOf(shape);
  const inside: number[] = [];
  for (let i = 0; i < AT; i++)
    for (let j = 0; j < AT; j++) {
      const x = w + ((i + 0.5) / AT) * (e - w);
      if (booleanPointInPolygon([x, s + ((j + 0.5) / AT) * (n - s)], shape)) inside.push(x + j * 1e-6);
    }
  inside.sort((a, b) => a - b);
  const inner = Array.from(
    { length: strips - 1 },
    (_, k) => inside[Math.floor(((k + 1) / strips) * inside.length)] ?? w,
  );
  return [w - 0.001, ...inner, e + 0.001];
}

export interface Village {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly parent: string;
  readonly shape: Polygon | MultiPolygon;
}

const nameOf = new Map(areas.map(({ code, name }) => [code, name]));

/** All 64 kelurahan as strips of their kecamatan. */
export const villages: readonly Village[] = geometry.kecamatan.features.flatMap(({ geometry: shape, properties }) => {
  if (shape.type === 'Point') return [];
  const members = areas.filter(({ parent_code, level }) => level === 'kelurahan' && parent_code === properties.code);
  const [, south, , north] = boundsOf(shape);
  const at = cuts(shape, members.length);
  return members.map(({ code, name }, i): Village => {
    const [a = 0, b = 0] = [at[i], at[i + 1]];
    const strip = polygon([
      [
        [a, south - 1],
        [b, south - 1],
        [b, north + 1],
        [a, north + 1],
        [a, south - 1],
      ],
    ]);
    const whole = { type: 'Feature' as const, properties: {}, geometry: shape };
    const cut = intersect({ type: 'FeatureCollection', features: [strip, whole] });
    if (cut === null) throw new Error(`${name} has no strip.`);
    return { code, name, kecamatan: nameOf.get(properties.code) ?? '', parent: properties.code, shape: cut.geometry };
  });
});

export const kecamatan = geometry.kecamatan.features.map(({ geometry: shape, properties }) => ({
  code: properties.code,
  name: properties.name,
  shape,
}));

/** P-codes with numbers of their own, as BPS counts: never those of Kemendagri. */
const bps = (parent: string): string => `21710${(92 - Number(parent.slice(-2)) * 7).toString().padStart(2, '0')}`;
export const pcode3 = (parent: string): string => `ID${bps(parent)}`;
export const pcode4 = ({ parent, code }: Pick<Village, 'parent' | 'code'>): string =>
  `${pcode3(parent)}${(1003 - Number(code.slice(-4)) + 40).toString().padStart(3, '0')}`;
/** A BPS code of ten digits. */
export const bps4 = (village: Pick<Village, 'parent' | 'code'>): string => pcode4(village).slice(2);

export const feature = (
  shape: BoundaryFeature['geometry'],
  properties: Readonly<Record<string, string>>,
): BoundaryFeature => ({ properties, geometry: shape });

/** OCHA's COD-AB, level 4: names in English letters, P-codes of every level. */
export const codAb = (list: readonly Village[] = villages): BoundaryFeature[] =>
  list.map((v) =>
    feature(v.shape, {
      ...{ ADM4_EN: v.name, ADM4_PCODE: pcode4(v), ADM4_REF: '', ADM3_EN: v.kecamatan, ADM3_PCODE: pcode3(v.parent) },
      ...{
        ADM2_EN: 'Kota Batam',
        ADM2_PCODE: 'ID2171',
        ADM1_EN: 'Kepulauan Riau',
        ADM1_PCODE: 'ID21',
        date: '2019-12-20',
      },
    }),
  );

/** BIG's RBI: codes of Kemendagri (PUM) and of BPS beside each other. */
export const big = (list: readonly Village[] = villages): BoundaryFeature[] =>
  list.map((v) =>
    feature(v.shape, {
      ...{
        NAMOBJ: v.name,
        FCODE: 'BA03070040',
        REMARK: 'Kelurahan',
        KDCPUM: v.parent,
        KDEPUM: v.code,
        KDPKAB: '21.71',
      },
      ...{ KDPPUM: '21', KDCBPS: bps(v.parent), KDEBPS: bps4(v), WADMKD: v.name, WADMKC: v.kecamatan, WADMKK: 'Batam' },
      ...{ WADMPR: 'Kepulauan Riau', TIPADM: '2', LUASWH: '12.5' },
    }),
  );

/** Disdukcapil: plain columns, codes without dots. */
export const dukcapil = (list: readonly Village[] = villages): BoundaryFeature[] =>
  list.map((v) =>
    feature(v.shape, {
      ...{ kode: v.code.replaceAll('.', ''), kecamatan: v.kecamatan.toUpperCase(), kelurahan: v.name.toUpperCase() },
      ...{ kab_kota: 'KOTA BATAM', jumlah_pen: '12034' },
    }),
  );

export const kecamatanFile = (): BoundaryFeature[] =>
  kecamatan.map((k) =>
    feature(k.shape, { ADM3_EN: k.name, ADM3_PCODE: pcode3(k.code), ADM2_EN: 'Kota Batam', ADM2_PCODE: 'ID2171' }),
  );

export const lake = (name: string): BoundaryFeature =>
  feature(
    {
      type: 'Polygon',
      coordinates: [
        [
          [104.05, 1.07],
          [104.07, 1.07],
          [104.07, 1.09],
          [104.05, 1.09],
          [104.05, 1.07],
        ],
      ],
    },
    { ADM4_EN: name, ADM4_PCODE: 'ID2171060999', ADM3_EN: 'Sei Beduk', ADM3_PCODE: 'ID2171060', ADM2_EN: 'Kota Batam' },
  );

/** The same file on disk. */
export const geojsonText = (features: readonly BoundaryFeature[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ properties, geometry: shape }) => ({ type: 'Feature', properties, geometry: shape })),
  });
