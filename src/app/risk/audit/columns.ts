import type { TFunction } from 'i18next';
import type { ModelIndicator } from '../../../domain/model.ts';
import type { AreaData, AuditedPair, DataAudit } from '../../../state/audit.ts';
import { nodeName } from '../../../state/model.ts';
import type { Language } from '../../../state/view.ts';
import type { Column } from '../table/DataTable.tsx';
import { rounded } from '../table/save.ts';

type FileColumn<R> = Pick<Column<R>, 'label' | 'value'>;

/** Columns of the file of pairs. */
export const pairColumns = (t: TFunction, language: Language): readonly FileColumn<AuditedPair>[] => [
  { label: t('audit.first'), value: (p) => nodeName(p.a, language) },
  { label: t('audit.second'), value: (p) => nodeName(p.b, language) },
  { label: 'Spearman (−1–1)', value: (p) => rounded(p.spearman) },
  { label: 'Pearson (−1–1)', value: (p) => rounded(p.pearson) },
  { label: t('audit.areasHead'), value: (p) => p.areas },
  { label: t('audit.distinctHead'), value: (p) => p.distinct },
  { label: t('audit.inheritedPair'), value: (p) => p.inherited },
  { label: t('audit.weightPair'), value: (p) => rounded(p.weight * 100) },
];

/** Columns of the file of areas: the table's, with the names that it leaves to the sentences above it. */
export function areaColumns(
  t: TFunction,
  language: Language,
  { indicators }: Pick<DataAudit, 'indicators'>,
): readonly FileColumn<AreaData>[] {
  const names = (codes: readonly string[]): string =>
    codes
      .map((code) => indicators.find((i: ModelIndicator) => i.code === code))
      .flatMap((i) => (i ? [nodeName(i, language)] : []))
      .join('; ');
  return [
    { label: t('table.name'), value: (r) => r.name },
    { label: t('table.code'), value: (r) => r.code },
    { label: t('audit.presentHead'), value: (r) => r.present },
    { label: t('audit.ofHead'), value: (r) => r.of },
    { label: t('audit.weightHead'), value: (r) => rounded(r.weightPresent * 100) },
    { label: t('audit.inheritedHead'), value: (r) => r.inherited.length },
    { label: t('audit.oldestHead'), value: (r) => r.oldest },
    { label: t('audit.newestHead'), value: (r) => r.newest },
    { label: t('audit.oldHead'), value: (r) => r.old.length },
    { label: t('audit.lackingNames'), value: (r) => names(r.missing) },
    { label: t('audit.oldNames'), value: (r) => names(r.old) },
    { label: t('audit.inheritedNames'), value: (r) => names(r.inherited) },
  ];
}
