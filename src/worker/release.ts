/**
 * Releases off the main thread: the solver is 3.5 MB of WebAssembly from this site's own address, fetched when a release is
 * first made or tested, and never before.
 */
import { expose } from 'comlink';
import wasm from 'highs/runtime?url';
import type { ImportedData } from '../domain/imported.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Release } from '../domain/project.ts';
import { INCIDENT_KINDS } from '../domain/register.ts';
import { codeNames } from '../exchange/mapping/fields.ts';
import { highsSource } from '../patrol/highs.ts';
import { type Audit, auditRelease } from '../protect/release/audit.ts';
import { type Released, releaseOf } from '../protect/release/release.ts';
import { type Counted, countRecords, type Structure, type Subject, structureOf } from '../protect/release/structure.ts';
import { NO_SOLVER } from './no-solver.ts';

const source = highsSource(() => wasm);
/** Without it nothing is released: what was not tested may give somebody away. */
const solver = () =>
  source().catch((error: unknown) => {
    throw new Error(`${NO_SOLVER}: ${String(error)}`);
  });

export interface ReleaseRequest {
  readonly subject: Subject;
  /** Data of the sets, in the order of `sets`. */
  readonly data: readonly ImportedData[];
  readonly sets: readonly string[];
  /** YYYY-MM-DD in Asia/Jakarta. */
  readonly date: string;
  readonly earlier: readonly Release[];
  /** Names of all kecamatan of the region. */
  readonly kecamatan: readonly string[];
  /** Keys of events that were judged to be others. */
  readonly drop: readonly string[];
}

const engine = {
  async release(request: ReleaseRequest): Promise<Outcome<Released | null>> {
    const { subject, data, sets, date, earlier, kecamatan, drop } = request;
    const structure = structureOf(subject, {
      kecamatan,
      exploitation: codeNames('exploitationCodes'),
      hte_Type: codeNames('hteTypes'),
      kinds: INCIDENT_KINDS,
    });
    const counted = countRecords(data, structure, new Set(drop));
    return releaseOf(counted, structure, { sets, date }, earlier, await solver());
  },

  /** The same for records that are counted already, in any structure. */
  async releaseCounted(
    counted: readonly Counted[],
    structure: Structure,
    head: Pick<ReleaseRequest, 'sets' | 'date'>,
    earlier: readonly Release[],
  ): Promise<Outcome<Released | null>> {
    return releaseOf(counted, structure, head, earlier, await solver());
  },

  async audit(release: Release, earlier: readonly Release[]): Promise<Audit> {
    return auditRelease(release, earlier, await solver());
  },
};

export type ReleaseEngine = typeof engine;
expose(engine);
