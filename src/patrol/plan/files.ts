/** A plan as plain shapes and rows for files. Neither the seed nor the request is in a plan, so neither is in a file. */
import { cellToLatLng } from 'h3-js';
import type { NamedPoint, NamedTrack, TrackFile } from '../../exchange/tracks.ts';
import { steadyDegrees } from '../../sea/frame.ts';
import type { Plan, PlannedSector, PlannedVessel } from './answer.ts';

export type Language = 'id' | 'en';

const WORDS = {
  id: {
    title: 'Rencana patroli',
    warning:
      'Bukan referensi resmi batas administrasi dan batas negara · tidak untuk navigasi. Alur pelayaran, beting dan pulau kecil tidak tergambar pada peta ini. Cakupan adalah bagian dari kerawanan menurut model, bukan peluang penangkapan. Internal.',
    boat: 'Kapal',
    start: 'Awal lintasan',
    home: 'Akhir lintasan',
    corner: 'Titik belok',
    sector: 'Sektor',
    depart: 'berangkat',
    back: 'kembali',
    noBoundary: 'batas tidak tersedia',
    gap: 'jalur ke pangkalan tidak tergambar',
  },
  en: {
    title: 'Patrol plan',
    warning:
      'Not an official reference for boundaries · not for navigation. Lanes, shoals and small islets are not on this map. Cover is a share of modelled exposure, not a chance of interception. Internal.',
    boat: 'Boat',
    start: 'Start',
    home: 'Home',
    corner: 'Turn',
    sector: 'Sector',
    depart: 'departs',
    back: 'home',
    noBoundary: 'boundary not available',
    gap: 'way to the base not drawn',
  },
} as const satisfies Record<Language, Record<string, string>>;

const positionOf = ({ cell }: PlannedSector): readonly [number, number] => {
  const [lat = 0, lon = 0] = cellToLatLng(cell).map(steadyDegrees);
  return [lon, lat];
};

/** Routes of a plan. Names are at most 10 characters of A–Z and 0–9, alike in both languages: B1, B1START, B1S01, B1P01, B1HOME. */
export const planTracks = (plan: Pick<Plan, 'vessels'>, language: Language): TrackFile => ({
  title: WORDS[language].title,
  description: WORDS[language].warning,
  tracks: plan.vessels.map((vessel, v) => trackOf(vessel, v + 1, language)),
});

function trackOf(vessel: PlannedVessel, number: number, language: Language): NamedTrack {
  const words = WORDS[language];
  const name = `B${number}`;
  const full = `${words.boat} ${number}${vessel.baseName === null ? '' : ` (${vessel.baseName})`}`;
  const { coordinates } = vessel.track;
  const two = (n: number): string => String(n).padStart(2, '0');
  let [sector, turn] = [0, 0];
  const points = coordinates.map(([lon = 0, lat = 0], i): NamedPoint => {
    const point = (short: string, what: string, stop: boolean): NamedPoint => ({
      name: `${name}${short}`,
      description: `${full}: ${what}`,
      lon,
      lat,
      stop,
    });
    if (i === 0) return point('START', `${words.start}, ${words.depart} ${vessel.depart} WIB`, true);
    if (i === coordinates.length - 1) return point('HOME', `${words.home}, ${words.back} ${vessel.home} WIB`, true);
    const next = vessel.sectors[sector];
    const [x, y] = next ? positionOf(next) : [];
    if (next && x === lon && y === lat) {
      sector++;
      const mark = next.boundaryUnknown ? `, ${words.noBoundary}` : '';
      return point(`S${two(sector)}`, `${words.sector} ${next.cell}, ${next.arrive}–${next.leave} WIB${mark}`, true);
    }
    turn++;
    return point(`P${two(turn)}`, `${words.corner} ${turn}`, false);
  });
  const gap = vessel.gapNm > 0 ? `; ${words.gap} (${vessel.gapNm.toFixed(1)} NM)` : '';
  const what = `${words.depart} ${vessel.depart}, ${words.back} ${vessel.home} WIB, ${vessel.distanceNm.toFixed(1)} NM${gap}`;
  return { name, description: `${full}: ${what}. ${words.warning}`, points };
}

export const PLAN_COLUMNS = [
  'vessel',
  'base',
  'stop',
  'cell',
  'lon',
  'lat',
  'arrive_wib',
  'leave_wib',
  'boundary_available',
  'depart_wib',
  'home_wib',
  'hours',
  'distance_nm',
  'fuel_l',
  'warning',
] as const;

/** One row a sector, in the order of `PLAN_COLUMNS`. */
export const planRows = ({ vessels }: Pick<Plan, 'vessels'>, language: Language): (string | number | null)[][] =>
  vessels.flatMap((vessel, v) =>
    vessel.sectors.map((sector, k) => {
      const [lon, lat] = positionOf(sector);
      const { baseName, base, depart, home, hours, distanceNm, fuelL } = vessel;
      const where = baseName ?? (typeof base === 'string' ? base : base.join(' '));
      const watch = [sector.cell, lon, lat, sector.arrive, sector.leave, sector.boundaryUnknown ? 'no' : 'yes'];
      return [v + 1, where, k + 1, ...watch, depart, home, hours, distanceNm, fuelL, WORDS[language].warning];
    }),
  );
