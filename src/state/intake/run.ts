/** Bringing a file in, step by step, with one worker a file. */
import { proxy, transfer } from 'comlink';
import type { ImportedSet, ImportKind } from '../../domain/imported.ts';
import { knownPcodes } from '../../exchange/boundaries/overlay.ts';
import type { Fix } from '../../exchange/import/import-file.ts';
import { type Started, startIntake } from '../../worker/client.ts';
import type { Intake, IntakeRegion } from '../../worker/intake.ts';
import { ready, useData } from '../data.ts';
import { deviceStorage } from '../device-storage.ts';
import { closeLong, countLong, isLong, judgeLong, longFile, openLong } from './long.ts';
import { recall, remember } from './mappings.ts';
import { nothing, type Saved, useIntake } from './store.ts';

/** Above this a file is not read whole into memory. */
export const MOST_BYTES = 100_000_000;

let work: Started<Intake> | null = null;
/** Only the newest question may answer. */
let turn = 0;

/** Areas and extent of the region on screen; null until they have come. */
function regionOnScreen(): IntakeRegion | null {
  const { areas, manifest } = useData.getState();
  const [shapes, frame] = [ready(areas), ready(manifest)];
  if (!shapes || !frame) return null;
  const named = shapes.features.map(({ properties: { code, name, level, parent_code } }) => ({
    code,
    name,
    level,
    parent_code,
  }));
  // The published areas begin below the city; a file of boundaries names it.
  const city = { code: frame.settings.city_code, name: frame.name_id, level: 'city' as const, parent_code: null };
  return { areas: [city, ...named], extent: frame.settings.extent, strait: frame.settings.strait };
}

/** Ends the worker at once and forgets the file; nothing of it was kept. */
export function leave(): void {
  turn++;
  work?.stop();
  work = null;
  closeLong();
  useIntake.setState(nothing, true);
}

const fault = (rule: string, remedy: string, name: string) => ({
  errors: [{ file: name, row: null, column: null, rule, value: null, remedy }],
  task: null,
});

const ARCHIVE_MARK = 'PMTiles';

/** A PMTiles archive is told by its first bytes; it may be larger than any table. */
const isArchive = async (file: File): Promise<boolean> =>
  (await file.slice(0, ARCHIVE_MARK.length).text()) === ARCHIVE_MARK || /\.pmtiles$/i.test(file.name);

async function bringBasemap(file: File, mine: number): Promise<void> {
  const frame = ready(useData.getState().manifest);
  if (!frame) return;
  const [{ readArchive }, { keepBasemap }] = await Promise.all([
    import('../local/archive.ts'),
    import('../local/basemap.ts'),
  ]);
  const read = await readArchive(file, frame.settings.strait);
  if (mine !== turn) return;
  if (typeof read === 'string')
    return useIntake.setState(fault(read, 'Give a PMTiles archive of the region.', file.name));
  await keepBasemap({ ...read, file: new Blob([file]) });
  useIntake.setState({ step: 'saved', task: null });
}

export async function bring(file: File): Promise<void> {
  leave();
  const mine = turn;
  useIntake.setState({ source: { name: file.name, bytes: file.size, digest: '' }, task: 'opening' });
  const region = regionOnScreen();
  if (!region) return useIntake.setState(fault('notReady', 'Wait until the map has its areas.', file.name));
  if (/\.jaga\.json$/i.test(file.name))
    return useIntake.setState(fault('projectFile', 'This is a project; open it under Projects.', file.name));
  if (await isArchive(file)) return bringBasemap(file, mine);
  if (await isLong(file)) {
    if (mine !== turn) return;
    openLong(file, region);
    if (!(await countLong())) return openWhole(file, region);
    if (mine === turn) recallHeader();
    return;
  }
  if (mine === turn) await openWhole(file, region);
}

/** Reads a file into memory, whatever it is about. */
async function openWhole(file: File, region: IntakeRegion): Promise<void> {
  closeLong();
  const mine = turn;
  useIntake.setState({ answer: null, picture: null, step: 'file', task: 'opening', errors: [] });
  if (file.size > MOST_BYTES)
    return useIntake.setState(fault('tooLarge', `The file is larger than ${MOST_BYTES / 1e6} MB.`, file.name));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (mine !== turn) return;
    const started = startIntake();
    work = started;
    // Questions come and go; a worker that breaks at any of them is told while it is this file's.
    void started.broken.then((detail) => work === started && useIntake.setState({ broken: detail, task: null }));
    const opened = await started.engine.open(file.name, transfer(bytes, [bytes.buffer]), region);
    if (mine !== turn) return;
    const source = { name: file.name, bytes: file.size, digest: opened.digest };
    useIntake.setState({ source, errors: opened.errors });
    if (opened.format === null) return useIntake.setState({ task: null });
    if (opened.polygons) useIntake.setState({ as: 'boundaries' });
    await ask();
    recallHeader();
  } catch (error) {
    if (mine === turn) useIntake.setState({ broken: String(error), task: null });
  }
}

/** Text from the clipboard, as a file without a name. */
export const paste = (text: string): Promise<void> => bring(new File([text], 'tempel.csv', { type: 'text/csv' }));

/** A header met before is read as it was read then, unless somebody has said already what the file is. */
function recallHeader(): void {
  const { answer, as } = useIntake.getState();
  const known =
    answer &&
    as === null &&
    recall(
      deviceStorage(),
      answer.columns.map(({ name }) => name),
    );
  if (!known) return;
  useIntake.setState({ as: known.as, mapping: known.mapping, remembered: true });
  if (known.as === answer?.report.as && Object.keys(known.mapping).length === 0) return;
  void ask();
}

const NO_SHAPES = {
  ...{ file: 'file', row: null, column: null, rule: 'noShapes', value: null },
  remedy: 'The file holds no polygons; give the boundaries as GeoJSON, Shapefile (zip), KML or FlatGeobuf.',
};

async function knownPcodesHere(): Promise<ReadonlyMap<string, string>> {
  const { boundariesOf } = await import('../local/overlay.ts');
  const kept = await boundariesOf(useData.getState().region);
  return kept ? knownPcodes(kept.files) : new Map();
}

/** Puts the questions of the store to the worker; what breaks at one of them is told, and nothing of the file is kept. */
async function ask(): Promise<void> {
  const asking = work;
  try {
    await askNow();
  } catch (error) {
    if (work === asking && useIntake.getState().broken === null)
      useIntake.setState({ broken: String(error), task: null });
  }
}

async function askNow(): Promise<void> {
  const streamed = longFile();
  if (streamed) {
    const { as } = useIntake.getState();
    if ((as !== null && as !== 'incidents') || !(await countLong())) await openWhole(streamed.file, streamed.region);
    return;
  }
  const current = work;
  if (!current) return;
  const mine = ++turn;
  const { as, sheet, mapping, fixes, boundaryFixes } = useIntake.getState();
  useIntake.setState({ task: 'checking', progress: 0 });
  if (as === 'boundaries') {
    const pcodes = await knownPcodesHere();
    const boundaries = await current.engine.boundaries({ fixes: boundaryFixes, pcodes });
    if (mine !== turn) return;
    const errors = boundaries?.errors ?? [NO_SHAPES];
    return useIntake.setState({ boundaries, answer: null, errors, task: null, progress: 1, step: 'columns' });
  }
  const told = proxy((progress: number) => mine === turn && useIntake.setState({ progress }));
  const answer = await current.engine.ask({ as, sheet, mapping, fixes }, told);
  if (mine !== turn) return;
  useIntake.setState(({ step, label }) => ({
    answer,
    boundaries: null,
    task: null,
    progress: 1,
    label,
    step: step === 'file' ? 'columns' : step,
    errors: answer?.errors ?? [],
  }));
}

export function chooseKind(as: ImportKind): void {
  useIntake.setState({ as, mapping: {}, fixes: [], remembered: false });
  void ask();
}

export function chooseSheet(sheet: number): void {
  useIntake.setState({ sheet, as: null, mapping: {}, fixes: [], remembered: false });
  void ask();
}

/** Says which area a feature of a boundary file is; null is none. */
export function decideArea(feature: string, code: string | null | undefined): void {
  useIntake.setState(({ boundaryFixes }) => {
    const { [feature]: _, ...rest } = boundaryFixes;
    return { boundaryFixes: code === undefined ? rest : { ...rest, [feature]: code } };
  });
  void ask();
}

/** Puts the matched boundaries in place of the approximate ones, on this device. */
export async function takeMatched(today: string): Promise<void> {
  const { boundaries } = useIntake.getState();
  if (!boundaries) return;
  const { region } = useData.getState();
  const { kecamatan, kelurahan } = boundaries.report.matched;
  const { takeBoundaries } = await import('../local/show.ts');
  work?.stop();
  work = null;
  useIntake.setState({ step: 'saved', task: null });
  await takeBoundaries(region, { files: boundaries.overlay, kecamatan, kelurahan, loaded: today });
}

/** From the columns to the report; rows of a long list are judged now. */
export function toReport(): void {
  const { answer } = useIntake.getState();
  if (answer?.streamed?.id === null) void judgeLong();
  else useIntake.setState({ step: 'report' });
}

/** @param field null: the column is not read */
export function mapColumn(column: string, field: string | null): void {
  useIntake.setState(({ mapping }) => ({ mapping: { ...mapping, [column]: field } }));
  void ask();
}

/** Puts corrections in; a second one of the same row joins the first. */
export function correct(added: readonly Fix[]): void {
  const rows = new Map(useIntake.getState().fixes.map((fix) => [fix.row, fix]));
  for (const { row, cells } of added) rows.set(row, { row, cells: { ...rows.get(row)?.cells, ...cells } });
  useIntake.setState({ fixes: [...rows.values()] });
  void ask();
}

/** Takes all corrections out again. */
export function uncorrect(): void {
  useIntake.setState({ fixes: [] });
  void ask();
}

/** The kept rows as one set for the project; null where there is nothing to keep. */
export function setToKeep(today: string): ImportedSet | null {
  const { answer, source, label } = useIntake.getState();
  if (!answer?.data || !source || answer.report.kept === 0) return null;
  const { rows, kept } = answer.report;
  return { id: source.digest, label: label.trim(), imported: today, rows, kept, data: answer.data };
}

/** What was kept is told, and how the columns were read is remembered. */
export function kept(saved: Saved): void {
  const { answer, as, mapping } = useIntake.getState();
  const kind = as ?? answer?.report.as ?? null;
  if (answer && kind)
    remember(
      deviceStorage(),
      answer.columns.map(({ name }) => name),
      { as: kind, mapping },
    );
  work?.stop();
  work = null;
  closeLong();
  useIntake.setState({ step: 'saved', saved, task: null });
}
