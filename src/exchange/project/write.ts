/**
 * A project as text: the same project always gives the same bytes. Members stand in the order of the schema, one item of a
 * list to a line, so that two versions can be laid side by side; lists whose order says nothing (imported sets and their
 * rows, judged pairs, cells of a release) are sorted by that line, the others (weightings, edits, releases, stories,
 * interventions) stay as they
 * were made. LF, numbers at their shortest, texts as they are.
 */
import type { ImportedData, ImportedSet } from '../../domain/imported.ts';
import type { Project, Release } from '../../domain/project.ts';

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Members in the order given; of objects below them too. */
function line(value: object, members: readonly string[]): string {
  const held = value as Readonly<Record<string, unknown>>;
  return `{${members.map((member) => `${JSON.stringify(member)}:${sorted(held[member])}`).join(',')}}`;
}

/** JSON with the members of every object by name: what is kept under names of its own has no other order. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const held = value as Readonly<Record<string, unknown>>;
    const members = Object.keys(held).filter((member) => held[member] !== undefined);
    return line(held, members.sort(byCode));
  }
  return JSON.stringify(value ?? null);
}

function list(lines: readonly string[], indent: string): string {
  if (lines.length === 0) return '[]';
  return `[\n${lines.map((text) => `${indent}  ${text}`).join(',\n')}\n${indent}]`;
}
const anyOrder = (lines: readonly string[], indent: string): string => list([...lines].sort(byCode), indent);

/** Members of a row in the order they are read; positions and texts below them go by name. */
const ROW = {
  cases: ['month', 'kecamatan', 'exploitation', 'sex', 'age', 'hte_Type', 'count'],
  incidents: ['key', 'date', 'kind', 'kecamatan', 'position', 'sensitive', 'texts', 'counts'],
  places: ['key', 'name', 'kind', 'kecamatan', 'position', 'texts'],
  routes: ['key', 'name', 'kind', 'line', 'texts'],
  indicators: ['key', 'area_code', 'indicator', 'value', 'unit', 'year', 'texts'],
  month: ['month', 'kecamatan', 'kind', 'count', 'persons'],
  cell: ['cell', 'count'],
} as const;

function dataText(data: ImportedData, indent: string): string {
  const deeper = `${indent}  `;
  const lines = (name: string, rows: readonly object[], members: readonly string[], at: string): string =>
    `${at}"${name}": ${anyOrder(
      rows.map((item) => line(item, members)),
      at,
    )}`;
  const held =
    data.as === 'cases'
      ? lines('cells', data.cells, ROW.cases, deeper)
      : data.as === 'incidentCounts'
        ? `${deeper}"counts": {\n${lines('months', data.counts.months, ROW.month, `${deeper}  `)},\n${lines('cells', data.counts.cells, ROW.cell, `${deeper}  `)}\n${deeper}}`
        : lines('rows', data.rows, ROW[data.as], deeper);
  return `{\n${deeper}"as": ${JSON.stringify(data.as)},\n${held}\n${indent}}`;
}

const SET = ['id', 'label', 'imported', 'rows', 'kept'] as const;

function setText(set: ImportedSet, indent: string): string {
  const deeper = `${indent}  `;
  const members = SET.map((member) => `${deeper}"${member}": ${JSON.stringify(set[member])},\n`);
  return `{\n${members.join('')}${deeper}"data": ${dataText(set.data, deeper)}\n${indent}}`;
}

/** A release on one line; equal for releases that tell the same. */
export const releaseText = (release: Release): string =>
  line(
    {
      ...release,
      sets: [...release.sets].sort(byCode),
      told: [...release.told].sort((a, b) => byCode(sorted(a), sorted(b))),
    },
    ['date', 'sets', 'by', 'told'],
  );

/** The project as the text of its file. */
export function projectText(project: Project): string {
  const some = <T extends object>(items: readonly T[], members: readonly (keyof T & string)[]) =>
    items.map((item) => line(item, members));
  const texts = {
    format: JSON.stringify(project.format),
    version: JSON.stringify(project.version),
    id: JSON.stringify(project.id),
    name: JSON.stringify(project.name),
    region: JSON.stringify(project.region),
    view: JSON.stringify(project.view),
    weightings: list(some(project.weightings, ['name', 'author', 'date', 'note', 'choice']), '  '),
    imports: anyOrder(
      project.imports.map((set) => setText(set, '    ')),
      '  ',
    ),
    judged: anyOrder(some(project.judged, ['one', 'other', 'same']), '  '),
    edits: list(some(project.edits, ['table', 'key', 'what', 'cells', 'reason', 'date']), '  '),
    releases: list(project.releases.map(releaseText), '  '),
    stories: list(some(project.stories, ['id', 'title', 'subtitle', 'date', 'author', 'steps', 'logos']), '  '),
    interventions: list(some(project.interventions, ['id', 'kind', 'at', 'cost', 'agency', 'beds', 'on']), '  '),
    assumptions: list(some(project.assumptions, ['kind', 'node', 'effect', 'low', 'high']), '  '),
    patrol: project.patrol ? line(project.patrol, ['version', 'kept']) : 'null',
  };
  const members = Object.entries(texts).map(([member, text]) => `  "${member}": ${text}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

/** A file name of the project: letters and digits of its name, and the day. @param date YYYY-MM-DD */
export function projectFileName(name: string, date: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'proyek'}-${date}.jaga.json`;
}
