/**
 * The newsroom's charts as pictures, drawn without a screen and held to the ones kept in ./pictures. To keep new ones:
 * `npx vitest run -u tests/unit/charts/pictures.test.ts`, and look at each of them.
 */
import { describe, expect, test } from 'vitest';
import { figureSvg } from '../../../src/charts/figures/draw.ts';
import { figureOf } from '../../../src/charts/figures/figureOf.ts';
import { PRINT } from '../../../src/charts/figures/palette.ts';
import { CHART_IDS, type ChartId } from '../../../src/domain/story.ts';
import type { Language } from '../../../src/state/view.ts';
import { overlaps, textBoxes } from './boxes.ts';
import { chart, FACTS, figure, paper, timeline } from './newsroom.ts';

const draw = (id: ChartId, language: Language, width: number) =>
  figureSvg(figure(id, language), { width, language, palette: PRINT, document: paper() });
/** One element a line, so that a small change of a picture is a small difference. */
const lines = (svg: Element) => `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;

/** px of the chart on a desk, beside its list on a small window, and on a phone. */
const WIDTHS = { desk: 896, sheet: 552, phone: 340 } as const;
const EACH = CHART_IDS.flatMap((id) =>
  (['id', 'en'] as const).flatMap((language) =>
    (['desk', 'sheet', 'phone'] as const).map((size) => [id, language, size] as const),
  ),
);

describe('a picture', () => {
  test.each(CHART_IDS)('of %s is the one that is kept', async (id) => {
    await expect(lines(draw(id, 'id', WIDTHS.desk))).toMatchFileSnapshot(`pictures/${id}.id.svg`);
    await expect(lines(draw(id, 'en', WIDTHS.phone))).toMatchFileSnapshot(`pictures/${id}.en.svg`);
  });

  test.each(EACH.filter(([id]) => !['modes', 'prevalence'].includes(id)))(
    'of %s in %s at the size of a %s has no word on another and none cut off',
    (id, language, size) => {
      const svg = draw(id, language, WIDTHS[size]);
      const boxes = textBoxes(svg);
      const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
      expect(overlaps(boxes)).toEqual([]);
      const out = boxes.filter(
        (b) => b.left < -0.5 || b.right > width + 0.5 || b.top < -0.5 || b.bottom > height + 0.5,
      );
      expect(out.map((b) => b.text)).toEqual([]);
    },
  );

  test.each(CHART_IDS)(
    'of %s carries no style that the policy of the page forbids, and text of 12 px or more',
    (id) => {
      const svg = draw(id, 'en', WIDTHS.phone);
      expect(svg.querySelectorAll('style, [style], script, image')).toHaveLength(0);
      for (const text of svg.querySelectorAll('text'))
        expect(Number(text.getAttribute('font-size'))).toBeGreaterThanOrEqual(12);
    },
  );

  test.each(CHART_IDS)('of %s is said in a sentence for those who do not see it', (id) => {
    const svg = draw(id, 'id', WIDTHS.desk);
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toContain(figure(id, 'id').title);
  });
});

describe('bars', () => {
  const told = (id: ChartId) => chart(id).series.flatMap((s) => s.points.filter((p) => p.y !== null));
  const rects = (svg: Element, looks: string) => svg.querySelectorAll(`.${looks} rect`);

  test.each(['batam-cases', 'cases-by-agency', 'prevented-departures', 'task-forces'] as const)(
    'of %s are one a value, hatched where the value is hatched, with the hatch explained',
    (id) => {
      const svg = draw(id, 'en', WIDTHS.desk);
      const values = told(id);
      const of = (reason: string | null) => values.filter((p) => p.reason === reason).length;
      expect(rects(svg, 'bar-full')).toHaveLength(of(null));
      expect(rects(svg, 'bar-part')).toHaveLength(of('part'));
      expect(rects(svg, 'bar-estimate')).toHaveLength(of('estimate'));
      const legend = svg.querySelector('.hatch-legend')?.textContent ?? '';
      expect(legend.includes('Dense hatch')).toBe(of('part') > 0);
      expect(legend.includes('Wide hatch')).toBe(of('estimate') > 0);
    },
  );

  test('begin at zero: their heights are to each other as the values', () => {
    const svg = draw('batam-cases', 'en', WIDTHS.desk);
    const height = (looks: string) => Number(rects(svg, looks)[0]?.getAttribute('height'));
    // Half a pixel of every bar is its edge.
    expect((height('bar-full') + 0.5) / (height('bar-part') + 0.5)).toBeCloseTo(38 / 87, 2);
    expect((height('bar-estimate') + 0.5) / (height('bar-part') + 0.5)).toBeCloseTo(59 / 87, 2);
  });

  test('of one scale are to each other across panels, and of own scales each fill their panel', () => {
    const tallest = (id: ChartId) => {
      const svg = draw(id, 'en', WIDTHS.desk);
      return [...svg.querySelectorAll('[class^="bar-"]')].map((g) =>
        Math.max(...[...g.querySelectorAll('rect')].map((r) => Number(r.getAttribute('height')))),
      );
    };
    const [provinces = 0, districts = 0] = tallest('task-forces');
    expect((provinces + 0.5) / (districts + 0.5)).toBeCloseTo(32 / 245, 2);
    expect(tallest('cases-by-agency').filter((h) => h > 109)).toHaveLength(chart('cases-by-agency').series.length);
  });

  test('that sources give differently stand over a bracket that says so', () => {
    expect(draw('prevented-departures', 'en', WIDTHS.phone).querySelectorAll('.differ')).toHaveLength(1);
    expect(draw('batam-cases', 'en', WIDTHS.phone).querySelectorAll('.differ')).toHaveLength(0);
  });
});

test('steps have a dot a year told, and a hatched gap for the year that is not', () => {
  const svg = draw('tiers', 'en', WIDTHS.desk);
  expect(svg.querySelectorAll('circle')).toHaveLength(24);
  expect(svg.querySelectorAll('.gap')).toHaveLength(1);
  expect(svg.querySelector('.gap')?.textContent).toBe('2025: not found');
});

test('the timeline has a row an event', () => {
  const svg = draw('timeline', 'en', WIDTHS.phone);
  expect(svg.querySelectorAll('.event')).toHaveLength(timeline().events.length);
});

test('two pictures of one page have hatches of their own', () => {
  const one = (id: string) =>
    figureSvg(figure('batam-cases'), { width: 400, language: 'en', palette: PRINT, document: paper(), id }).outerHTML;
  expect(one('a')).toContain('url(#a-part)');
  expect(one('b')).not.toContain('#a-part');
});

test('a figure whose register holds a single value is still a picture', () => {
  const cases = FACTS.cases.filter((c) => c.series_id === 'safe-migrant-batam-tppo-cases' && c.year === '2022');
  const made = figureOf('batam-cases', { ...FACTS, cases }, 'en');
  const svg = figureSvg(made, { width: 340, language: 'en', palette: PRINT, document: paper() });
  expect(svg.querySelectorAll('.bar-full rect')).toHaveLength(1);
});
