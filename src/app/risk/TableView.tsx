import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaCollection, LayerCollection, LayerFeature } from '../../domain/published.ts';
import { type AreaRow, areaRows } from '../../state/areas.ts';
import { ready, useData } from '../../state/data.ts';
import { loadJson, regionPath } from '../../state/files.ts';
import { type LegendEntry, legendEntries, rowsOf, shownIn } from '../../state/legend.ts';
import { useAreas } from '../../state/scores.ts';
import { featureId } from '../../state/selection.ts';
import { useChange, useStore, useView } from '../../state/store.ts';
import { areaLevelOf, type LayerId } from '../../state/view.ts';
import { rove } from '../shell/rove.ts';
import { ExportProfile } from './ExportProfile.tsx';
import { type Column, DataTable } from './table/DataTable.tsx';
import { save } from './table/save.ts';
import { useAreaColumns } from './table/useAreaColumns.tsx';
import { useFeatureColumnBuilder, useFeatureColumns } from './table/useFeatureColumns.tsx';

const EMPTY: readonly never[] = [];

/** The map's content as tables: the same areas, the same features, no map needed. */
export function TableView() {
  const { t } = useTranslation();
  const view = useView((v) => v);
  const layers = useData((s) => s.layers);
  const [at, setAt] = useState<LayerId>('areas');
  const entries = legendEntries(layers, view.profile, view.time);
  const entry = entries.find((e) => e.layer === at) ?? null;
  return (
    <section className="table-view panel" aria-label={t('table.heading')}>
      <div className="panel-head">
        <h2>{t('table.heading')}</h2>
        <ExportProfile />
      </div>
      <div className="table-tabs" role="tablist" onKeyDown={rove} aria-label={t('table.heading')}>
        <button
          type="button"
          role="tab"
          aria-selected={!entry}
          tabIndex={entry ? -1 : 0}
          className="btn"
          onClick={() => setAt('areas')}
        >
          {t('table.areas')}
        </button>
        {entries.map((e) => (
          <button
            key={e.layer}
            type="button"
            role="tab"
            aria-selected={at === e.layer}
            tabIndex={at === e.layer ? 0 : -1}
            className="btn"
            onClick={() => setAt(e.layer)}
          >
            {t(`legend.${e.name}`)} <span className="note">{e.count ?? ''}</span>
          </button>
        ))}
      </div>
      {entry ? <FeatureTable key={at} entry={entry} /> : <AreaTable />}
      <p className="note">{`${t('app.standing')} · ${t('app.boundary')}`}</p>
    </section>
  );
}

function AreaTable() {
  const { t } = useTranslation();
  const { level: chosen, region, profile } = useView((v) => v);
  const level = areaLevelOf(chosen);
  const out = useStore((s) => s.exportProfile);
  const areas = useAreas();
  const rows = useMemo(() => (areas ? areaRows(areas, level) : EMPTY), [areas, level]);
  const columns = useAreaColumns(profile);
  const publicColumns = useAreaColumns('public');
  const onExport = async (shown: readonly Column<AreaRow>[], shownRows: readonly AreaRow[]) => {
    const name = `jaga-selat-${region}-${level}-${out}`;
    if (out === profile) return save(name, shown, shownRows);
    const file = await loadJson<AreaCollection>(`${regionPath(region, 'public')}areas.geojson`);
    if (file.state !== 'ready') return;
    const wanted = new Set(shownRows.map((r) => r.code));
    const kept = areaRows(file.value, level).filter((r) => wanted.has(r.code));
    const keys = new Set(shown.map((c) => c.key));
    await save(
      name,
      publicColumns.filter((c) => keys.has(c.key)),
      kept,
    );
  };
  return (
    <DataTable
      caption={t('table.caption', { what: t(`rank.${level}`), count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={(r) => r.code}
      onExport={(c, r) => void onExport(c, r)}
    />
  );
}

function FeatureTable({ entry }: { readonly entry: LegendEntry }) {
  const { t } = useTranslation();
  const change = useChange();
  const { region, profile, time } = useView((v) => v);
  const out = useStore((s) => s.exportProfile);
  const layers = useData((s) => s.layers);
  const features = useMemo(() => shownIn(entry.layer, layers, time) ?? EMPTY, [entry.layer, layers, time]);
  const columns = useFeatureColumns(entry, features);
  const build = useFeatureColumnBuilder();
  const [said, setSaid] = useState('');
  const onExport = async (shown: readonly Column<LayerFeature>[], rows: readonly LayerFeature[]) => {
    const name = `jaga-selat-${region}-${entry.layer}-${out}`;
    setSaid('');
    if (out === profile) return save(name, shown, rows);
    const file = await loadJson<LayerCollection>(`${regionPath(region, 'public')}${entry.file}.geojson`);
    const open = file.state === 'ready' ? rowsOf(entry.layer, file.value) : EMPTY;
    // Some layers have no public form; a file of nothing would look like a fault.
    if (!open.length) return setSaid(t('export.none'));
    await save(name, build(entry, open), open);
  };
  if (!features.length && ready(layers[entry.file]))
    return (
      <p className="second table-empty">
        {t('state.empty')}{' '}
        <button type="button" className="btn line" onClick={() => change({ time: { from: null, to: null } })}>
          {t('state.emptyAction')}
        </button>
      </p>
    );
  return (
    <>
      {said && (
        <p className="note table-said" role="status">
          {said}
        </p>
      )}
      <DataTable
        caption={t('table.caption', { what: t(`legend.${entry.name}`), count: features.length })}
        columns={columns}
        rows={features}
        rowKey={(f) => featureId(f) || JSON.stringify(f.properties)}
        onExport={(c, r) => void onExport(c, r)}
      />
    </>
  );
}
