/** Project files in a worker: a project comes and goes in pieces, its text never crosses but as a file. */
import type { DataError } from '../domain/outcome.ts';
import type { Project } from '../domain/project.ts';
import { joinPieces, type Piece, piecesOf, projectText, readProject, withoutRows } from '../exchange/project/index.ts';

export interface OpenedProject {
  /** Without the rows of its sets; null where nothing of the file can be used. */
  readonly bare: Project | null;
  /** How many pieces its rows are in. */
  readonly pieces: number;
  readonly errors: readonly DataError[];
}

export const PROJECT_TYPE = 'application/json';

/** Holds one project at a time for each of its acts. */
export function projectDesk() {
  let bare: Project | null = null;
  let coming: Piece[] = [];
  let going: readonly Piece[] = [];
  let before: string | null = null;
  const text = (): string => (bare ? projectText(joinPieces(bare, coming)) : '');
  return {
    /** Begins a project; its rows follow. */
    take(project: Project): void {
      bare = project;
      coming = [];
    },
    more(piece: Piece): void {
      coming.push(piece);
    },
    /** The project that was taken, as a file. */
    write: (): Blob => new Blob([text()], { type: PROJECT_TYPE }),
    /** Whether the project that was taken has the same text as the one asked about before it. */
    isAsBefore(): boolean {
      const now = text();
      const same = now === before;
      before = now;
      return same;
    },
    async open(file: Blob): Promise<OpenedProject> {
      const { value, errors } = readProject(await file.text());
      going = value ? [...piecesOf(value)] : [];
      return { bare: value && withoutRows(value), pieces: going.length, errors };
    },
    /** @param place from 0 */
    piece: (place: number): Piece | null => going[place] ?? null,
  };
}
export type ProjectDesk = ReturnType<typeof projectDesk>;
