/** Writing, reading and comparing project files: small projects at once, large ones in a worker. */
import type { Outcome } from '../../domain/outcome.ts';
import type { Project } from '../../domain/project.ts';
import {
  joinPieces,
  type Piece,
  piecesOf,
  projectText,
  readProject,
  rowsIn,
  withoutRows,
} from '../../exchange/project/index.ts';
import type { Started } from '../../worker/client.ts';
import { PROJECT_TYPE, type ProjectDesk } from '../../worker/project-desk.ts';

export interface ProjectFiles {
  readonly write: (project: Project) => Promise<Blob>;
  readonly open: (file: Blob) => Promise<Outcome<Project | null>>;
  /** Whether two projects have the same text. */
  readonly same: (one: Project, other: Project) => Promise<boolean>;
}

/** On this thread. */
export const filesHere: ProjectFiles = {
  write: async (project) => new Blob([projectText(project)], { type: PROJECT_TYPE }),
  open: async (file) => readProject(await file.text()),
  same: async (one, other) => projectText(one) === projectText(other),
};

const MOST_ROWS_HERE = 2000;
/** Bytes in which about as many rows are written. */
const MOST_BYTES_HERE = 400_000;

type Engine = Started<ProjectDesk>['engine'];

async function hand(engine: Engine, project: Project): Promise<void> {
  await engine.take(withoutRows(project));
  // One at a time: each is copied on this thread, and the page must not stand still for all of them.
  for (const piece of piecesOf(project)) await engine.more(piece);
}

async function fetched(engine: Engine, file: Blob): Promise<Outcome<Project | null>> {
  const { bare, pieces, errors } = await engine.open(file);
  if (!bare) return { value: null, errors };
  const came: Piece[] = [];
  for (let i = 0; i < pieces; i++) {
    const piece = await engine.piece(i);
    if (!piece) throw new Error('a piece of the project is missing');
    came.push(piece);
  }
  return { value: joinPieces(bare, came), errors };
}

/** @param start of a worker; where it breaks, this thread does the work: slowly, and nothing is lost */
export function filesBeside(start: () => Started<ProjectDesk>): ProjectFiles {
  async function beside<T>(act: (engine: Engine) => Promise<T>, here: () => Promise<T>): Promise<T> {
    let worker: Started<ProjectDesk> | null = null;
    try {
      worker = start();
      const broken = worker.broken.then((reason) => Promise.reject(new Error(reason)));
      return await Promise.race([act(worker.engine), broken]);
    } catch {
      return here();
    } finally {
      worker?.stop();
    }
  }
  const isSmall = (project: Project): boolean => rowsIn(project) <= MOST_ROWS_HERE;
  return {
    write: (project) => {
      const here = () => filesHere.write(project);
      return isSmall(project)
        ? here()
        : beside(async (engine) => {
            await hand(engine, project);
            return engine.write();
          }, here);
    },
    open: (file) => {
      const here = () => filesHere.open(file);
      return file.size <= MOST_BYTES_HERE ? here() : beside((engine) => fetched(engine, file), here);
    },
    same: async (one, other) => {
      // What differs without its rows, or in how many there are, need not be compared row by row.
      if (rowsIn(one) !== rowsIn(other)) return false;
      const here = () => filesHere.same(one, other);
      if (isSmall(one)) return here();
      if (!(await filesHere.same(withoutRows(one), withoutRows(other)))) return false;
      return beside(async (engine) => {
        await hand(engine, one);
        await engine.isAsBefore();
        await hand(engine, other);
        return engine.isAsBefore();
      }, here);
    },
  };
}
