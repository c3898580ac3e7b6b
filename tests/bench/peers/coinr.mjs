/** The index of files as COINr lays them out, by our own verbs and by COINr where R has it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/paths.mjs';
import { absent, compared, farthest } from './judge.mjs';

const DRAWS = 1000;
const ROUNDS = 3;
/** Beside the largest score; COINr prints fifteen figures. */
const SAME = 1e-9;
const FILES = join(ROOT, 'tests', 'unit', 'risk', 'fixtures');
const [DATA, META] = ['iData.csv', 'iMeta.csv'].map((name) => join(FILES, name));
const SCRIPT = join(ROOT, 'tests', 'bench', 'peers', 'coinr.R');

/** @returns why COINr cannot be asked, null where it can */
function missing() {
  const asked = spawnSync('Rscript', ['-e', 'quit(status = if (requireNamespace("COINr", quietly = TRUE)) 0 else 3)']);
  if (asked.error) return 'R not present';
  return asked.status === 0 ? null : 'COINr not present';
}

const answer = (program, args) =>
  JSON.parse(
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 }),
  );

function ours(verb, more = []) {
  const recipe = join(FILES, 'recipe-arithmetic.json');
  const given = ['index', verb, '--data', DATA, '--meta', META, '--recipe', recipe, ...more];
  return answer(process.execPath, [join(ROOT, 'scripts', 'jaga.mjs'), ...given]);
}

function timedOurs() {
  const start = performance.now();
  ours('uncertainty', ['--draws', String(DRAWS)]);
  return performance.now() - start;
}

/** @returns rows: the values of both, and the time of 1,000 draws, ours with the start of Node; or one that says what is missing */
export function coinr() {
  const why = missing();
  if (why) return [absent('coinr', why)];
  const scores = Object.fromEntries(ours('score').units.map(({ code, score }) => [code, score]));
  const seen = { ours: [], theirs: [] };
  let last = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    seen.ours.push(timedOurs());
    last = answer('Rscript', [SCRIPT, DATA, META, String(DRAWS)]);
    seen.theirs.push(last.ms);
  }
  const peer = `COINr ${last.version}`;
  return [
    { ...farthest(scores, last.scores, SAME), name: 'coinr-values', peer },
    compared({ name: 'coinr-1000-draws', peer, unit: 'ms', most: 1, ...seen }),
  ];
}
