/** The public files and a document without a screen, for tests of the newsroom's charts. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { FigureFacts } from '../../../src/charts/figures/facts.ts';
import { figureOf } from '../../../src/charts/figures/figureOf.ts';
import type { Figure, FigureChart, FigureTable, FigureTimeline } from '../../../src/domain/figure.ts';
import type { ChartId } from '../../../src/domain/story.ts';
import type { Language } from '../../../src/state/view.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(`public/regions/batam/${name}.json`, 'utf8')) as T;

export const FACTS: FigureFacts = {
  cases: read('case_series'),
  programmes: read('programmes'),
  reference: read('reference'),
};
export const EMPTY: FigureFacts = { cases: [], programmes: [], reference: [] };

export const figure = (id: ChartId, language: Language = 'en'): Figure => figureOf(id, FACTS, language);
export function chart(id: ChartId, language: Language = 'en'): FigureChart {
  const made = figure(id, language);
  if (made.kind !== 'bars' && made.kind !== 'steps') throw new Error(`${id} is no chart`);
  return made;
}
export function table(id: ChartId, language: Language = 'en'): FigureTable {
  const made = figure(id, language);
  if (made.kind !== 'table') throw new Error(`${id} is no table`);
  return made;
}
export function timeline(language: Language = 'en'): FigureTimeline {
  const made = figure('timeline', language);
  if (made.kind !== 'timeline') throw new Error('no timeline');
  return made;
}

/** A fresh document; linkedom's are those of a page but for their types. */
export const paper = (): Document => parseHTML('<html><body></body></html>').document as unknown as Document;
