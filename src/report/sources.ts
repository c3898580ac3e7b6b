import type { TFunction } from 'i18next';
import type { IndexModel } from '../domain/model.ts';
import type { IndicatorFact, SourcedProperties } from '../domain/published.ts';
import { formatDate } from '../i18n/format.ts';
import { shownTitle } from '../i18n/source-title.ts';
import { factsBehind } from '../state/facts.ts';
import { indicatorsOf } from '../state/model.ts';
import type { Language } from '../state/view.ts';

/** Grade, publisher, title and date of every source behind the page, each once: figures first, then what it names. */
export function sourceLines(
  model: IndexModel,
  dataCode: string,
  facts: readonly IndicatorFact[],
  cited: readonly SourcedProperties[],
  area: SourcedProperties,
  t: TFunction,
  language: Language,
): readonly string[] {
  const measured = indicatorsOf(model).flatMap((i) => factsBehind(i, dataCode, facts));
  const computed = indicatorsOf(model).filter((i) => i.weight > 0 && i.input.kind === 'computed').length;
  const written = [...measured, ...cited, area].map((s) => {
    const date = s.source_date ? formatDate(s.source_date, language) : t('area.noDate');
    return `${s.grade} · ${[s.source_publisher, shownTitle(s.source_title, t), date].filter(Boolean).join(', ')}`;
  });
  return [...(computed ? [t('report.computed', { count: computed })] : []), ...new Set(written)];
}
