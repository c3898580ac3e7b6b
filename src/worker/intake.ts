/**
 * Reads a file somebody brought, off the main thread. Its rows, columns of people among them, live in this worker alone
 * and end with it: what goes to the page is what `src/exchange` let through.
 */
import { expose } from 'comlink';
import type { Geometry } from 'geojson';
import type { DataError } from '../domain/outcome.ts';
import type { Area } from '../domain/register.ts';
import { boundaryFeatures } from '../exchange/boundaries/features.ts';
import { matchBoundaries } from '../exchange/boundaries/match.ts';
import type { BoundaryReport, Fixes } from '../exchange/boundaries/model.ts';
import { boundaryOverlay, type OverlayFile } from '../exchange/boundaries/overlay.ts';
import { digest16 } from '../exchange/digest.ts';
import { readSheets } from '../exchange/files-in/read-sheets.ts';
import type { FileFormat, ReadFile } from '../exchange/files-in/sheet.ts';
import { type Imported, type ImportOptions, importFile } from '../exchange/import/import-file.ts';
import { areaFinder } from '../exchange/mapping/areas.ts';

/** What the region says of itself, as far as a file can contradict it. */
export interface IntakeRegion {
  readonly areas: readonly Pick<Area, 'code' | 'name' | 'level' | 'parent_code'>[];
  /** West, south, east, north in degrees. */
  readonly extent: readonly [number, number, number, number];
  /** The box of the region itself. */
  readonly strait: readonly [number, number, number, number];
}

export type Question = Pick<ImportOptions, 'as' | 'sheet' | 'mapping' | 'fixes'>;

export interface Opened {
  /** null where nothing of the file can be read. */
  readonly format: FileFormat | null;
  /** First 16 hex digits of the SHA-256 of the bytes. */
  readonly digest: string;
  /** Whether most of its rows are polygons: then it is most likely about boundaries. */
  readonly polygons: boolean;
  readonly errors: readonly DataError[];
}

export interface BoundaryQuestion {
  readonly fixes: Fixes;
  /** P-code → Kemendagri code, from boundaries loaded earlier. */
  readonly pcodes: ReadonlyMap<string, string>;
}

export interface BoundaryAnswer {
  readonly report: BoundaryReport;
  /** To be laid over the files of the pack. */
  readonly overlay: Readonly<Record<OverlayFile, string>>;
  readonly errors: readonly DataError[];
}

const isPolygon = (shape: Geometry | null): boolean => shape?.type === 'Polygon' || shape?.type === 'MultiPolygon';

function mostlyPolygons(read: ReadFile): boolean {
  const drawn = boundaryFeatures(read).filter(({ geometry }) => geometry !== null);
  return drawn.length > 0 && drawn.filter(({ geometry }) => isPolygon(geometry)).length * 2 > drawn.length;
}

let file: { readonly name: string; readonly read: ReadFile; readonly region: IntakeRegion } | null = null;

const intake = {
  async open(name: string, bytes: Uint8Array<ArrayBuffer>, region: IntakeRegion): Promise<Opened> {
    const digest = await digest16(bytes);
    const { value, errors } = await readSheets(name, bytes);
    file = value && { name, read: value, region };
    return { format: value?.format ?? null, digest, polygons: value !== null && mostlyPolygons(value), errors };
  },

  /** @returns null where no file is open */
  async ask(question: Question, onProgress: (share: number) => void): Promise<Imported | null> {
    if (!file) return null;
    const { areas, extent, strait } = file.region;
    return importFile(file.name, file.read, { ...question, areas: areaFinder(areas), extent, strait, onProgress });
  },

  /** Which areas the polygons of the file are; null where no file with shapes is open. */
  boundaries({ fixes, pcodes }: BoundaryQuestion): BoundaryAnswer | null {
    const features = file ? boundaryFeatures(file.read) : [];
    if (!file || features.length === 0) return null;
    const { areas, strait } = file.region;
    const matched = matchBoundaries(features, { areas, pcodes, box: strait }, fixes);
    return { report: matched.report, overlay: boundaryOverlay(matched), errors: matched.errors };
  },
};

export type Intake = typeof intake;
expose(intake);
