/** The patrol brief as data: what stands on its pages, in which words. Drawing is layout.ts, map.ts and pdf.ts. */
import { cellToLatLng } from 'h3-js';
import type { Manifest } from '../../domain/published.ts';
import { formatClock, formatDate, formatNumber, formatShare } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Direction } from '../../patrol/exposure/index.ts';
import type { Plan, PlannedVessel } from '../../patrol/plan/index.ts';
import type { Window } from '../../patrol/plan/window.ts';
import type { NightSky } from '../../patrol/sky.ts';
import type { Language } from '../../state/view.ts';
import { BLANK, cell, strong, type Table } from '../sheets/table.ts';
import { type SkyPart, skyPart } from './sky.ts';
import { type Contact, type VictimsPage, victimsPage } from './victims.ts';
import { nightText, positionText } from './words.ts';

export interface BriefInput {
  readonly plan: Plan;
  readonly window: Window;
  readonly sky: NightSky;
  /** The sky of some hours more at either end, for sunset and sunrise. */
  readonly around: NightSky;
  /** Per cent of their speed that the sea takes from the boats. */
  readonly speedLossPct: number;
  readonly direction: Direction;
  readonly notes: {
    /** Tide and wind as somebody wrote them; empty for lines to write on. */
    readonly sea: string;
    /** Whether a tip of tonight is in the plan; what it says is on no page. */
    readonly tip: boolean;
  };
  readonly language: Language;
  readonly manifest: Pick<Manifest, 'compiled' | 'data_version'>;
  readonly contacts: readonly Contact[];
  /** Names of bases by id, in the language of the page; a plan knows them in one. */
  readonly baseNames: ReadonlyMap<string, string>;
}

export interface Brief {
  readonly fileName: string;
  readonly title: string;
  readonly mark: string;
  readonly night: string;
  /** Direction, boats, sectors, sea, tip. */
  readonly facts: string;
  readonly sentence: string;
  readonly bound: string;
  readonly map: {
    readonly legend: {
      readonly track: string;
      readonly sector: string;
      readonly unknown: string;
      readonly base: string;
    };
    readonly boundary: string;
    readonly boundaryEnd: string;
    readonly sea: string;
    readonly north: string;
  };
  readonly sky: SkyPart;
  readonly open: { readonly heading: string; readonly note: string; readonly lines: SkyPart['lines'] };
  readonly boats: Table;
  /** `text` is empty where lines to write on are wanted. */
  readonly sea: { readonly heading: string; readonly text: string };
  readonly sectors: Table;
  readonly noSectors: string;
  readonly crew: Table;
  /** Lines to write on, as many as the last page of the plan has room for. */
  readonly log: { readonly heading: string; readonly note: string };
  readonly victims: VictimsPage;
  readonly foot: readonly string[];
  readonly page: (page: number, pages: number) => string;
  /** Over the rest of a table on the next page. */
  readonly continued: (heading: string) => string;
}

/** A plan may be drawn for a dozen boats: numbers tell them apart, on the map as in the tables. */
export const sectorNumber = (boat: number, sector: number): string => `${boat + 1}.${sector + 1}`;
/** The name of the same point in the plan's GPX and KML. */
const gpxName = (boat: number, sector: number): string => `B${boat + 1}S${String(sector + 1).padStart(2, '0')}`;

const HAND_ROW_MM = 9;

export function briefOf(input: BriefInput): Brief {
  const { plan, language, manifest, window } = input;
  const t = wordsOf(language);
  const count = plan.vessels.reduce((sum, v) => sum + v.sectors.length, 0);
  const loss = input.speedLossPct;
  const number = (x: number, digits = 1) => formatNumber(x, language, digits);
  // A figure stays with its unit.
  const nm = (x: number) => t('brief.boats.nm', { distance: number(x) }).replaceAll(' ', '\u00a0');
  const baseOf = ({ base, baseName }: PlannedVessel): string =>
    typeof base === 'string'
      ? (input.baseNames.get(base) ?? baseName ?? base)
      : positionText([base[0], base[1]], t, language);
  const boats: Table = {
    heading: t('brief.boats.heading'),
    columns: [
      { text: t('brief.boats.boat'), share: 0.08 },
      { text: t('brief.boats.base'), share: 0.36 },
      { text: t('brief.boats.depart'), share: 0.1, right: true },
      { text: t('brief.boats.home'), share: 0.1, right: true },
      { text: t('brief.boats.hours'), share: 0.1, right: true },
      { text: t('brief.boats.distance'), share: 0.14, right: true },
      { text: t('brief.boats.fuel'), share: 0.12, right: true },
    ],
    rows: plan.vessels.map((v, i) => [
      strong(String(i + 1)),
      {
        text: baseOf(v),
        ...(v.gapNm >= 0.05 && { small: t('brief.boats.gap', { distance: number(v.gapNm) }) }),
      },
      strong(formatClock(v.depart, language)),
      strong(formatClock(v.home, language)),
      cell(number(v.hours)),
      cell(nm(v.distanceNm)),
      // Rounded up: a boat takes no less along than the plan counts.
      cell(v.fuelL === null ? '—' : t('brief.boats.litres', { litres: number(Math.ceil(v.fuelL - 1e-6), 0) })),
    ]),
    note: t('brief.boats.note'),
  };
  const sectors: Table = {
    heading: t('brief.sectors.heading'),
    columns: [
      { text: t('brief.sectors.number'), share: 0.07 },
      { text: t('brief.sectors.point'), share: 0.1 },
      { text: t('brief.sectors.position'), share: 0.28 },
      { text: t('brief.sectors.watch'), share: 0.16 },
      { text: t('brief.sectors.boundary'), share: 0.23 },
      { text: t('brief.sectors.notes'), share: 0.16 },
    ],
    rows: plan.vessels.flatMap((v, i) =>
      v.sectors.map((s, k) => {
        const [lat, lon] = cellToLatLng(s.cell);
        return [
          strong(sectorNumber(i, k)),
          cell(gpxName(i, k)),
          cell(positionText([lon, lat], t, language)),
          strong(`${formatClock(s.arrive, language)}–${formatClock(s.leave, language)}`),
          s.boundaryUnknown ? strong(t('brief.sectors.unknown')) : cell(t('brief.sectors.known')),
          BLANK,
        ];
      }),
    ),
    ...(count > 0 && { note: t('brief.sectors.note') }),
  };
  return {
    fileName: `jaga-selat-${language === 'id' ? 'lembar-patroli' : 'patrol-brief'}-${window.date}.pdf`,
    title: t('brief.title'),
    mark: t('brief.mark'),
    night: nightText(window, t, language),
    facts: [
      `${t('patrol.column.direction')}: ${t(`patrol.direction.${input.direction}`)}`,
      t('brief.boatCount', { count: plan.vessels.length }),
      t('brief.sectorCount', { count }),
      loss > 0 ? t('brief.seaLoss', { percent: formatNumber(loss, language) }) : t('brief.seaCalm'),
      ...(input.notes.tip ? [t('brief.tip')] : []),
    ].join(' · '),
    sentence: t('brief.sentence', {
      value: formatShare(plan.value, language),
      bound: formatShare(plan.bound, language),
      // What it is not is read in one piece.
    }).replace(/(?<=\. )\D+$/, (last) => last.replaceAll(' ', '\u00a0')),
    bound: [
      ...(plan.watchValue === undefined ? [] : [t('patrol.watchValue', { share: number(plan.watchValue * 100) })]),
      ...(plan.othersShare === undefined ? [] : [t('patrol.othersShare', { share: number(plan.othersShare * 100) })]),
      t('brief.bound', { gap: formatShare(plan.gap, language) }),
      ...(plan.stopped === 'cancelled' || plan.stopped === 'failed' ? [t('brief.cancelled')] : []),
    ].join(' '),
    map: {
      legend: {
        track: t('brief.map.track'),
        sector: t('brief.map.sector'),
        unknown: t('brief.map.unknown'),
        base: t('brief.map.base'),
      },
      boundary: t('map.boundaryLabel'),
      boundaryEnd: t('map.boundaryEnd'),
      sea: t('report.sea'),
      north: t('map.northLetter'),
    },
    sky: skyPart(input.sky, input.around, t, language),
    open: {
      heading: t('brief.open.heading'),
      note: plan.open.length ? t('brief.open.note') : t('brief.open.none'),
      lines: plan.open.map(({ near, share }) => ({
        text: near ? t('brief.open.near', { name: near.name, distance: nm(near.distanceNm) }) : t('brief.open.nowhere'),
        value: formatShare(share, language),
      })),
    },
    boats,
    sea: { heading: t('brief.sea.heading'), text: input.notes.sea.trim() },
    sectors,
    noSectors: t('brief.sectors.none'),
    crew: {
      heading: t('brief.crew.heading'),
      columns: [
        { text: t('brief.boats.boat'), share: 0.08 },
        { text: t('brief.crew.skipper'), share: 0.3 },
        { text: t('brief.crew.channel'), share: 0.15 },
        { text: t('brief.crew.out'), share: 0.13 },
        { text: t('brief.crew.in'), share: 0.13 },
        { text: t('brief.crew.notes'), share: 0.21 },
      ],
      rows: plan.vessels.map((_, i) => [strong(String(i + 1)), BLANK, BLANK, BLANK, BLANK, BLANK]),
      note: t('brief.crew.note'),
      rowHeight: HAND_ROW_MM,
    },
    log: { heading: t('brief.log.heading'), note: t('brief.log.note') },
    victims: victimsPage(input.contacts, t, language),
    foot: [
      `${t('app.boundary')} · ${t('brief.warning')}`,
      `${t('app.standing')} · ${t('app.osm')}`,
      `${t('app.name')} · ${t('report.data', { date: formatDate(manifest.compiled, language), version: manifest.data_version })}`,
    ],
    page: (page, pages) => t('brief.page', { page, pages }),
    continued: (heading) => t('brief.continued', { heading }),
  };
}
