import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Histogram } from '../../../charts/Histogram.tsx';
import { isIndicator, type ModelIndicator, type ModelNode } from '../../../domain/model.ts';
import { formatValue } from '../../../i18n/format.ts';
import type { AreaRow } from '../../../state/areas.ts';
import { binsOf, columnOf, medianOf } from '../../../state/explore.ts';
import { nodeName } from '../../../state/model.ts';
import { useModel } from '../../../state/scores.ts';
import { useValues } from '../../../state/showing.ts';
import { useView } from '../../../state/store.ts';
import { joinNames } from '../sentence.ts';

interface Props {
  readonly node: ModelNode | ModelIndicator;
  readonly rows: readonly AreaRow[];
  readonly selected: string | null;
}

/** More than these are counted, not named. */
const NAMED = 4;

/** How the raw values of the shown indicator are spread over the areas, with the selected one marked. */
export function Distribution({ node, rows, selected }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const model = useModel();
  const values = useValues();
  const { points, missing } = useMemo(
    () => (model ? columnOf(model, rows, values, node.code) : { points: [], missing: [] }),
    [model, rows, values, node],
  );
  const sorted = points.toSorted((a, b) => a.value - b.value);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const mine = points.find((p) => p.code === selected);
  const unit = isIndicator(node) ? (language === 'id' ? node.unit_id : node.unit_en) : t('area.of10');
  const inherited = points.filter((p) => p.inherited).length;
  const say = (x: number | null) => formatValue(x, language);
  return (
    <>
      <h3>
        {t(isIndicator(node) ? 'explore.raw' : 'explore.values')}{' '}
        <span className="note">
          {nodeName(node, language)}
          {isIndicator(node) ? `, ${node.years}` : ''}
        </span>
      </h3>
      <Histogram
        bins={binsOf(points.map((p) => p.value))}
        unit={unit}
        marked={mine?.value ?? null}
        markedName={mine?.name ?? ''}
        language={language}
      />
      <p className="note">
        {least && most
          ? t('explore.spread', {
              count: points.length,
              low: say(least.value),
              lowName: least.name,
              median: say(medianOf(points.map((p) => p.value))),
              high: say(most.value),
              highName: most.name,
              unit,
            })
          : ''}{' '}
        {mine && t('explore.mine', { name: mine.name, value: say(mine.value) })}{' '}
        {missing.length > 0 &&
          (missing.length > NAMED
            ? t('explore.missingCount', { count: missing.length })
            : t('explore.missingNames', { list: joinNames(missing, t('area.and')) }))}{' '}
        {inherited > 0 && t('explore.inheritedHist', { count: inherited })}
      </p>
    </>
  );
}
