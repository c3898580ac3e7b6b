/** Questions asked of the index tree by more than one screen. */
import { type IndexModel, isIndicator, type ModelIndicator, type ModelNode } from '../domain/model.ts';
import type { Language } from './view.ts';

export const nodeName = (node: ModelNode, language: Language): string =>
  language === 'id' ? node.name_id : node.name_en;

export const indicatorsOf = (model: IndexModel): readonly ModelIndicator[] => model.nodes.filter(isIndicator);

/** The nodes below the top: the dimensions. */
export function dimensionsOf(model: IndexModel): readonly ModelNode[] {
  const top = model.nodes.find((n) => n.parent === null);
  return model.nodes.filter((n) => n.parent === top?.code);
}

/** First and last four-digit year named anywhere in the years of the counted indicators. */
export function yearsSpan(model: IndexModel): { readonly from: number; readonly to: number } | null {
  const years = indicatorsOf(model)
    .filter((i) => i.weight > 0 && i.input.kind === 'measured')
    .flatMap((i) => (i.years.match(/\d{4}/g) ?? []).map(Number));
  return years.length ? { from: Math.min(...years), to: Math.max(...years) } : null;
}
