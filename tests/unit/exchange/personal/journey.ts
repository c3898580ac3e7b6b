/** One file through everything a file can go through, and every text that comes out of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import { reportCsv } from '../../../../src/app/data/import/reportCsv.ts';
import { verb } from '../../../../src/cli/verbs/import-check.ts';
import type { ImportedSet, ImportKind } from '../../../../src/domain/imported.ts';
import type { Project } from '../../../../src/domain/project.ts';
import { boundaryFeatures } from '../../../../src/exchange/boundaries/features.ts';
import { matchBoundaries } from '../../../../src/exchange/boundaries/match.ts';
import type { KnownArea } from '../../../../src/exchange/boundaries/model.ts';
import { boundaryOverlay } from '../../../../src/exchange/boundaries/overlay.ts';
import { csvLayerText } from '../../../../src/exchange/csv-layer.ts';
import { readSheets } from '../../../../src/exchange/files-in/read-sheets.ts';
import { importFile } from '../../../../src/exchange/import/import-file.ts';
import { mergeSets } from '../../../../src/exchange/import/merge.ts';
import { importTracks } from '../../../../src/exchange/import/tracks.ts';
import { readProject } from '../../../../src/exchange/project/read.ts';
import { projectText } from '../../../../src/exchange/project/write.ts';
import { releaseOf } from '../../../../src/protect/release/release.ts';
import { countRecords, structureOf } from '../../../../src/protect/release/structure.ts';
import { releaseTable } from '../../../../src/protect/release/table.ts';
import { readTable } from '../../../../src/region/table.ts';
import { recall, remember } from '../../../../src/state/intake/mappings.ts';
import { summaryOf } from '../../../../src/state/intake/summary.ts';
import { formatLink } from '../../../../src/state/link.ts';
import { emptyProject, viewToKeep } from '../../../../src/state/project/blank.ts';
import { defaultView } from '../../../../src/state/view.ts';
import { highs } from '../../protect/release/support.ts';
import { REGION } from '../import/support.ts';

const areas = readTable('areas.csv', readFileSync('data/regions/batam/areas.csv', 'utf8'), [], new Set()).rows.map(
  ({ cells: { code = '', name = '', level, parent_code } }): KnownArea => ({
    ...{ code, name, parent_code: parent_code ?? null },
    level: level === 'kecamatan' || level === 'kelurahan' ? level : ('city' as const),
  }),
);

/** Texts that left the reading of a file, by the way they went. */
export type Left = Readonly<Record<string, string>>;

const words = ((key: string | readonly string[], more?: object) =>
  `${[key].flat().join(' ')} ${JSON.stringify(more ?? {})}`) as unknown as TFunction;

const structure = structureOf('incidents', {
  ...{ kecamatan: REGION.areas.names, exploitation: [], hte_Type: [] },
  kinds: ['interception_departure'],
});

/** A project's file, its release and the link to its view, from the sets that were kept. */
function kept(sets: readonly ImportedSet[]): Left {
  const blank: Project = emptyProject('Uji', 'batam', viewToKeep(defaultView('internal')));
  const counted = countRecords(
    sets.map(({ data }) => data),
    structure,
  );
  const made = releaseOf(counted, structure, { sets: sets.map(({ id }) => id), date: '2026-11-22' }, [], highs);
  const releases = made.value ? [made.value.release] : [];
  const project: Project = { ...blank, imports: sets, releases };
  const text = projectText(project);
  return {
    project: text,
    'project read again': JSON.stringify(readProject(text).errors),
    release: JSON.stringify([made.errors, ...releases.map((one) => csvLayerText(releaseTable(one, [], 'Uji')))]),
    link: formatLink(defaultView('internal'), 'internal'),
    'what the page sums up': JSON.stringify(sets.map(({ data }) => summaryOf(data, { from: null, to: null }))),
  };
}

const scratch = mkdtempSync(join(tmpdir(), 'jaga-'));
export const tidy = (): void => rmSync(scratch, { recursive: true });

/** The verb on the command line; a file named after a person is its user's own word, so the file gets another name. */
async function onTheCommandLine(bytes: Uint8Array, as: ImportKind | null): Promise<string> {
  const path = join(scratch, 'daftar.dat');
  writeFileSync(path, bytes);
  return JSON.stringify(await verb.run({ region: 'batam', ...(as && { as }) }, [path]));
}

/** @param as null to let the kind be guessed, as the page does first */
export async function everythingOf(
  bytes: Uint8Array,
  as: ImportKind | null,
): Promise<Left & { readonly kept: string }> {
  const left: Record<string, string> = { 'command line': await onTheCommandLine(bytes, as) };
  if (as === 'tracks') {
    const { report } = importTracks('daftar.dat', bytes);
    return { ...left, report: JSON.stringify(report), kept: String(report.kept) };
  }
  const { value, errors } = await readSheets('daftar.dat', bytes);
  left['errors of the reader'] = JSON.stringify(errors);
  if (value === null) return { ...left, kept: '0' };
  left['warnings of the reader'] = JSON.stringify([value.warnings, value.dropped]);
  if (as === 'boundaries') {
    const matched = matchBoundaries(boundaryFeatures(value), { areas, box: REGION.strait });
    left.report = JSON.stringify(matched.report);
    left.overlay = JSON.stringify(boundaryOverlay(matched));
    return { ...left, kept: String(matched.report.matched.kecamatan) };
  }
  const first = await importFile('daftar.dat', value, { as, ...REGION });
  // Whatever a user says of a column, and the suggestions all applied.
  const mapping = Object.fromEntries(
    first.columns.map(({ name }, i) => [name, first.fields[i % first.fields.length] ?? null]),
  );
  const forced = await importFile('daftar.dat', value, { as: first.report.as, ...REGION, mapping });
  const mended = await importFile('daftar.dat', value, { as: first.report.as, ...REGION, fixes: first.suggestions });
  const store = new Map<string, string>();
  const device = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (k: string, v: string) => void store.set(k, v),
    removeItem: (k: string) => void store.delete(k),
  };
  const names = first.columns.map(({ name }) => name);
  remember(device, names, { as: first.report.as ?? 'incidents', mapping });
  if (recall(device, names) === null) throw new Error('the mapping was not remembered');
  const sets = [first, mended].flatMap(({ data, report }, i): ImportedSet[] =>
    data === null
      ? []
      : [
          {
            id: `${i}`.padStart(16, '0'),
            label: 'Uji',
            imported: '2026-11-22',
            rows: report.rows,
            kept: report.kept,
            data,
          },
        ],
  );
  const merged = sets.reduce<readonly ImportedSet[]>((all, set) => mergeSets(all, set).sets, []);
  const { columns: _, data, ...told } = first;
  return {
    ...left,
    report: JSON.stringify(told),
    columns: JSON.stringify(first.columns),
    data: JSON.stringify(data),
    'report of a forced mapping': JSON.stringify(forced),
    'report as a table': [first, forced, mended].map((one) => reportCsv(one, words)).join('\n'),
    'mapping remembered': JSON.stringify([...store]),
    ...kept(merged),
    kept: String(first.report.kept),
  };
}
