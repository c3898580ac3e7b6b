import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isIndicator } from '../../../domain/model.ts';
import { areaRows } from '../../../state/areas.ts';
import { dimensionsOf, nodeName } from '../../../state/model.ts';
import { useAreas, useModel } from '../../../state/scores.ts';
import { useShown } from '../../../state/showing.ts';
import { leavesOf, shownNode } from '../../../state/shown.ts';
import { useChange, useView } from '../../../state/store.ts';
import { areaLevelOf } from '../../../state/view.ts';
import { Distribution } from './Distribution.tsx';
import { TwoIndicators } from './TwoIndicators.tsx';

/** Any indicator or dimension on the map in place of the score, its raw values, and two indicators against each other. */
export function Explore({ selected }: { readonly selected: string | null }) {
  const { t } = useTranslation();
  const change = useChange();
  const { language, profile, level: chosen } = useView((v) => v);
  const level = areaLevelOf(chosen);
  const model = useModel();
  const areas = useAreas();
  const shown = useShown();
  const rows = useMemo(() => (areas ? areaRows(areas, level) : []), [areas, level]);
  if (!model || profile === 'public') return null;
  const put = (code: string) =>
    // Cells have the score alone: a shown indicator needs areas.
    change({ shown: shownNode(model, code)?.code ?? null, ...(code && chosen === 'cell' ? { level } : {}) });
  return (
    <section className="explore" aria-label={t('explore.heading')}>
      <label className="field">
        <span className="second">{t('explore.choose')}</span>
        <select value={shown?.code ?? ''} onChange={(e) => put(e.target.value)}>
          <option value="">{t('explore.score')}</option>
          <optgroup label={t('explore.nodes')}>
            {model.nodes
              .filter((n) => n.parent !== null && !isIndicator(n))
              .map((n) => (
                <option key={n.code} value={n.code}>
                  {nodeName(n, language)}
                </option>
              ))}
          </optgroup>
          {dimensionsOf(model).map((d) => (
            <optgroup key={d.code} label={`${t('area.indicator')}: ${nodeName(d, language)}`}>
              {leavesOf(model, d.code).map((i) => (
                <option key={i.code} value={i.code}>
                  {nodeName(i, language)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {shown && <Distribution node={shown} rows={rows} selected={selected} />}
      <details className="explore-pair">
        <summary>{t('explore.pair')}</summary>
        <TwoIndicators model={model} rows={rows} selected={selected} shown={shown} />
      </details>
    </section>
  );
}
