import { describe, expect, it } from 'vitest';
import { readOplib } from '../../../src/patrol/route/index.ts';
import { DISTANCES } from '../../../src/patrol/route/tsplib.ts';
import { bestByTable } from '../../support/orienteering.ts';

const SOUND = `NAME : four
COMMENT : a square
COMMENT : said twice
TYPE : OP
DIMENSION : 4
COST_LIMIT : 40
EDGE_WEIGHT_TYPE : EUC_2D
NODE_COORD_SECTION
1 0 0
2 10 0
3 1.0e1 10.0
7 0 10
NODE_SCORE_SECTION
1 0
2 5
3 .5
7 2
DEPOT_SECTION
7
-1
EOF
`;
const read = (text: string) => readOplib('f.oplib', text);
const ways = (text: string) => {
  const { value, errors } = read(text);
  if (!value) throw new Error(JSON.stringify(errors));
  const { scores, vehicles } = value.problem;
  return { ids: value.ids, scores: Array.from(scores), ...vehicles[0]!, costs: Array.from(vehicles[0]!.costs) };
};

describe('an instance in the layout of OPLib', () => {
  it('gives nodes by their own numbers, scores, limit, depot and whole distances', () => {
    expect(ways(SOUND)).toEqual({
      ids: [1, 2, 3, 7],
      scores: [0, 5, 0.5, 2],
      start: 3,
      end: 3,
      limit: 40,
      costs: [0, 10, 14, 10, 10, 0, 10, 14, 14, 10, 0, 10, 10, 14, 10, 0],
    });
  });

  it.each<[string, (text: string) => string]>([
    ['no blank before the colon', (t) => t.replaceAll(' : ', ': ')],
    ['no blank at all', (t) => t.replaceAll(' : ', ':')],
    ['Windows line ends and a byte order mark', (t) => `\uFEFF${t.replaceAll('\n', '\r\n')}`],
    ['tabs and blanks about the numbers', (t) => t.replace('2 10 0', '\t2\t10   0 ')],
    ['keys it does not know', (t) => t.replace('COST_', 'TSP_SOLUTION : 39\nDISPLAY_DATA_TYPE : COORD\nCOST_')],
    ['-1 after every section', (t) => t.replace('NODE_SCORE', '-1\nNODE_SCORE').replace('DEPOT_S', '-1\nDEPOT_S')],
    ['no end at all', (t) => t.replace('-1\nEOF\n', '')],
    ['a colon behind the name of a section', (t) => t.replaceAll('SECTION', 'SECTION :')],
    [
      'keys after the sections',
      (t) => `${t.replace('COST_LIMIT : 40\n', '').replace('EOF\n', '')}COST_LIMIT : 40\nEOF`,
    ],
    ['text after the end', (t) => `${t}anything at all\n`],
  ])('reads the same with %s', (_, change) => expect(ways(change(SOUND))).toEqual(ways(SOUND)));

  it.each<[string, string, string, number | null, string | null, string]>([
    ['a missing limit', 'COST_LIMIT : 40\n', '', null, 'COST_LIMIT', 'required'],
    ['an empty limit', 'COST_LIMIT : 40', 'COST_LIMIT :', null, 'COST_LIMIT', 'required'],
    ['a limit below 0', 'COST_LIMIT : 40', 'COST_LIMIT : -1', 6, 'COST_LIMIT', 'number'],
    ['a limit that is a word', 'COST_LIMIT : 40', 'COST_LIMIT : far', 6, 'COST_LIMIT', 'number'],
    ['a limit said twice', 'COST_LIMIT : 40', 'COST_LIMIT : 40\nCOST_LIMIT : 50', 7, 'COST_LIMIT', 'unique'],
    ['a count that is wrong', 'DIMENSION : 4', 'DIMENSION : 5', 5, 'DIMENSION', 'count'],
    ['a count beyond all memory', 'DIMENSION : 4', 'DIMENSION : 4000000', 5, 'DIMENSION', 'number'],
    ['another kind of problem', 'TYPE : OP', 'TYPE : CVRP', 4, 'TYPE', 'enum'],
    ['distances of another type', 'EUC_2D', 'EXPLICIT', 7, 'EDGE_WEIGHT_TYPE', 'enum'],
    ['a coordinate too few', '2 10 0', '2 10', 10, 'NODE_COORD_SECTION', 'number'],
    ['a coordinate that is a word', '2 10 0', '2 ten 0', 10, 'NODE_COORD_SECTION', 'number'],
    ['a coordinate beyond all numbers', '2 10 0', '2 1e999 0', 10, 'NODE_COORD_SECTION', 'number'],
    ['a node twice', '2 10 0', '1 10 0', 10, 'NODE_COORD_SECTION', 'unique'],
    ['a node that is half', '2 10 0', '2.5 10 0', 10, 'NODE_COORD_SECTION', 'integer'],
    ['a score below 0', '2 5', '2 -5', 15, 'NODE_SCORE_SECTION', 'range'],
    ['a node without a score', '2 5\n', '', null, 'NODE_SCORE_SECTION', 'required'],
    ['a score of no node', '2 5', '2 5\n9 5', 16, 'NODE_SCORE_SECTION', 'foreignKey'],
    ['two scores of a node', '2 5', '2 5\n2 6', 16, 'NODE_SCORE_SECTION', 'unique'],
    ['no section of scores', 'NODE_SCORE_SECTION', 'OTHER_SECTION', null, 'NODE_SCORE_SECTION', 'required'],
    ['a depot that is no node', '\n7\n-1', '\n9\n-1', 19, 'DEPOT_SECTION', 'foreignKey'],
    ['two depots', '\n7\n-1', '\n7\n1\n-1', 20, 'DEPOT_SECTION', 'count'],
    ['no depot', '\n7\n-1', '\n-1', null, 'DEPOT_SECTION', 'required'],
    ['a line that belongs nowhere', 'NAME : four', 'four', 1, null, 'layout'],
  ])('%s is told with its line', (_, good, bad, row, column, rule) => {
    expect(SOUND).toContain(good);
    const { value, errors } = read(SOUND.replace(good, bad));
    expect(value).toBeNull();
    expect(errors).toContainEqual(expect.objectContaining({ file: 'f.oplib', row, column, rule }));
    expect(errors.every(({ remedy }) => remedy.length > 10)).toBe(true);
  });

  it('tells what an empty file lacks', () => {
    const { value, errors } = read('');
    expect(value).toBeNull();
    expect(errors.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['DIMENSION', 'COST_LIMIT', 'EDGE_WEIGHT_TYPE', 'NODE_COORD_SECTION', 'DEPOT_SECTION']),
    );
  });
});

describe('distances of TSPLIB', () => {
  it('round, round up, or stretch as each type says', () => {
    const { EUC_2D, CEIL_2D, ATT } = DISTANCES;
    expect([EUC_2D(0, 0, 1, 1), EUC_2D(0, 0, 1.5, 0), CEIL_2D(0, 0, 1, 1), CEIL_2D(0, 0, 3, 4)]).toEqual([1, 2, 2, 5]);
    // √(10/10) = 1 exactly; √(20/10) = 1.41 rounds to 1, which is less, so 2; √(100/10) = 3.16 likewise.
    expect([ATT(0, 0, 3, 1), ATT(0, 0, 4, 2), ATT(0, 0, 10, 0)]).toEqual([1, 2, 4]);
  });

  it('on the globe give burma14 its published optimum of 3,323 and no less', () => {
    const coordinates = `16.47 96.10 16.47 94.44 20.09 92.54 22.39 93.37 25.23 97.24 22.00 96.05 20.47 97.02 17.20 96.29
      16.30 97.38 14.05 98.12 16.53 97.38 21.52 95.59 19.41 97.13 20.09 94.55`.split(/\s+/);
    const nodes = Array.from({ length: 14 }, (_, i) => i + 1);
    const text = (limit: number) =>
      [
        ...['DIMENSION : 14', `COST_LIMIT : ${limit}`, 'EDGE_WEIGHT_TYPE : GEO', 'NODE_COORD_SECTION'],
        ...nodes.map((i) => `${i} ${coordinates[2 * i - 2]} ${coordinates[2 * i - 1]}`),
        'NODE_SCORE_SECTION',
        ...nodes.map((i) => `${i} 1`),
        ...['DEPOT_SECTION', '1', '-1', 'EOF'],
      ].join('\n');
    expect(bestByTable(read(text(3323)).value!.problem)).toBe(14);
    expect(bestByTable(read(text(3322)).value!.problem)).toBe(13);
  });
});
