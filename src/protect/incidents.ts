/** Reported events: points with a radius inside, counts by kecamatan, year and kind in public. */
import type { Geometry } from 'geojson';
import { cellToLatLng } from 'h3-js';
import type { Incident, IncidentKind } from '../domain/register.ts';
import { type Band, countFor } from './bands.ts';
import { cellOf } from './cells.ts';
import { collection, feature, type PublishedCollection, type PublishedFeature, roundPosition } from './features.ts';
import { citation, compiled, gradeIn, type PublishContext, type SourceProperties, weakest } from './sources.ts';

export interface IncidentProperties extends SourceProperties, Omit<Incident, 'lon' | 'lat' | keyof SourceProperties> {}

export interface IncidentCountProperties extends SourceProperties {
  /** null: open sea, outside the region, or not stated. */
  readonly kecamatan: string | null;
  readonly year: string;
  readonly kind: IncidentKind;
  readonly count: number | null;
  readonly band: Band | null;
}

const incidentGrade = (row: Incident, context: PublishContext) => gradeIn('incidents', row, context);

/** Radius of the circle around a resolution 6 cell, rounded up: a coarsened position is known to no better than this. */
const COARSE_RADIUS_M = 4000;

const pointOf = (row: Incident): Geometry | null =>
  row.lon === null || row.lat === null ? null : { type: 'Point', coordinates: [row.lon, row.lat] };

/** The middle of the cell the event lies in, so that not even the internal map points at the place. */
function coarsePointOf(row: Incident): Geometry | null {
  if (row.lon === null || row.lat === null) return null;
  const [lat, lon] = cellToLatLng(cellOf(row.lon, row.lat));
  return { type: 'Point', coordinates: roundPosition([lon, lat]) };
}

const MONTH_DIGITS = 'YYYY-MM'.length;

/** What may be said of a sensitive row anywhere: month, kecamatan and kind. No link: it alone can identify a person. */
const sensitiveFeature = (row: Incident, context: PublishContext): PublishedFeature<IncidentProperties> =>
  feature(coarsePointOf(row), {
    id: row.id,
    date: row.date.slice(0, MONTH_DIGITS),
    date_precision: row.date_precision === 'day' ? 'month' : row.date_precision,
    kind: row.kind,
    direction: 'unknown',
    place_text: '',
    kelurahan: null,
    kecamatan: row.kecamatan,
    location_precision_m:
      row.location_precision_m === null
        ? null
        : (Math.max(row.location_precision_m, COARSE_RADIUS_M) as NonNullable<Incident['location_precision_m']>),
    persons: null,
    persons_min: null,
    persons_max: null,
    female: null,
    minors: null,
    deaths: null,
    missing: null,
    mode: 'unknown',
    sensitive: true,
    destination_country: null,
    destination_text: null,
    origin_text: null,
    agency: null,
    summary: '',
    source2_url: null,
    source_title: 'Incident register, row marked sensitive: its source is not shown',
    source_publisher: null,
    source_url: null,
    source_date: null,
    grade: incidentGrade(row, context),
  });

function incidentFeature(row: Incident, context: PublishContext): PublishedFeature<IncidentProperties> {
  if (row.sensitive) return sensitiveFeature(row, context);
  const { lon: _lon, lat: _lat, ...columns } = row;
  return feature(pointOf(row), { ...columns, ...citation(row, incidentGrade(row, context), context.profile) });
}

/** Rows of one kecamatan, year and kind; sensitive rows are counted inside bands only. */
function incidentCounts(
  rows: readonly Incident[],
  context: PublishContext,
): PublishedFeature<IncidentCountProperties>[] {
  const groups = new Map<string, Incident[]>();
  for (const row of rows) {
    const key = [row.kecamatan ?? '', row.date.slice(0, 4), row.kind].join('\t');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) => {
      const [first] = members;
      if (!first) return [];
      return feature(null, {
        kecamatan: first.kecamatan,
        year: first.date.slice(0, 4),
        kind: first.kind,
        ...countFor('public', members.length, members.filter((row) => row.sensitive).length),
        ...compiled(
          'Register of reported events, counted',
          context.compiled,
          weakest(members.map((row) => incidentGrade(row, context))),
        ),
      });
    });
}

export type AnyIncidentProperties = IncidentProperties | IncidentCountProperties;

export const publishIncidents = (
  rows: readonly Incident[],
  context: PublishContext,
): PublishedCollection<AnyIncidentProperties> =>
  collection<AnyIncidentProperties>(
    'incidents',
    context.profile === 'internal' ? rows.map((row) => incidentFeature(row, context)) : incidentCounts(rows, context),
  );
