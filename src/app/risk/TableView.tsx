import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerFeature } from '../../domain/published.ts';
import { formatDate, formatNumber, MISSING } from '../../i18n/format.ts';
import { areaRows } from '../../state/areas.ts';
import { useData } from '../../state/data.ts';
import { legendEntries, shownIn } from '../../state/legend.ts';
import { dimensionsOf, nodeName, useAreas, useModel, useScores } from '../../state/scores.ts';
import { featureId } from '../../state/selection.ts';
import { useChange, useView } from '../../state/store.ts';
import type { LayerId } from '../../state/view.ts';
import { GradeMark } from './SourceLine.tsx';

/** The map's content as tables: the same areas, the same features, no map needed. */
export function TableView() {
  const { t } = useTranslation();
  const view = useView((v) => v);
  const layers = useData((s) => s.layers);
  const [at, setAt] = useState<LayerId>('areas');
  const entries = legendEntries(layers, view.profile, view.time);
  const entry = entries.find((e) => e.layer === at);
  return (
    <section className="table-view panel" aria-label={t('table.heading')}>
      <div className="panel-head">
        <h2>{t('table.heading')}</h2>
      </div>
      <div className="table-tabs" role="tablist" aria-label={t('table.heading')}>
        <button type="button" role="tab" aria-selected={at === 'areas'} className="btn" onClick={() => setAt('areas')}>
          {t('table.areas')}
        </button>
        {entries.map((e) => (
          <button
            key={e.layer}
            type="button"
            role="tab"
            aria-selected={at === e.layer}
            className="btn"
            onClick={() => setAt(e.layer)}
          >
            {t(`legend.${e.name}`)} <span className="note">{e.count ?? ''}</span>
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="table-scroll" tabIndex={0} role="tabpanel" aria-label={t('table.heading')}>
        {entry ? (
          <FeatureTable
            key={at}
            features={shownIn(at, layers, view.time) ?? []}
            name={t(`legend.${entry.name}`)}
            file={entry.file}
            layer={entry.layer}
          />
        ) : (
          <AreaTable />
        )}
      </div>
      <p className="note">{`${t('app.standing')} · ${t('app.boundary')}`}</p>
    </section>
  );
}

function AreaTable() {
  const { t } = useTranslation();
  const change = useChange();
  const level = useView((v) => v.level);
  const language = useView((v) => v.language);
  const areas = useAreas();
  const scores = useScores();
  const model = useModel();
  if (!areas) return null;
  const rows = areaRows(areas, level);
  const ranked = rows.some((r) => r.rank !== null);
  const dimensions = model && ranked ? dimensionsOf(model) : [];
  const number = (x: number | null) => formatNumber(x, language, 1);
  return (
    <table>
      <caption className="visually-hidden">
        {t('table.caption', { what: t(`rank.${level}`), count: rows.length })}
      </caption>
      <thead>
        <tr>
          {ranked && (
            <th scope="col" className="right">
              {t('rank.rank')}
            </th>
          )}
          <th scope="col">{t('table.name')}</th>
          <th scope="col">{t('table.code')}</th>
          <th scope="col">{t('table.class')}</th>
          {ranked && <th scope="col" className="right">{`${t('rank.score')} (0–10)`}</th>}
          <th scope="col" className="right">
            {t('table.scoreInterval')}
          </th>
          {ranked && (
            <th scope="col" className="right">
              {t('table.rankInterval')}
            </th>
          )}
          {dimensions.map((d) => (
            <th key={d.code} scope="col" className="right">{`${nodeName(d, language)} (0–10)`}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.code}>
            {ranked && <td className="right">{r.rank ?? MISSING}</td>}
            <th scope="row">
              <button
                type="button"
                className="link"
                onClick={() => change({ area: r.code, table: false, panel: true, tab: 'area' })}
              >
                {r.name}
              </button>
            </th>
            <td>{r.code}</td>
            <td>
              <span className="class-chip" data-step={r.step}>
                {r.classCode ? t(`class.${r.classCode}`) : r.group ? t(`class.group_${r.group}`) : t('class.none')}
              </span>
            </td>
            {ranked && <td className="right">{number(r.score)}</td>}
            <td className="right">{r.scoreLow === null ? MISSING : `${number(r.scoreLow)}–${number(r.scoreHigh)}`}</td>
            {ranked && <td className="right">{r.rankLow === null ? MISSING : `${r.rankLow}–${r.rankHigh}`}</td>}
            {dimensions.map((d) => (
              <td key={d.code} className="right">
                {number(scores.get(r.code)?.nodes?.[d.code] ?? null)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FeatureTable({
  features,
  name,
  file,
  layer,
}: {
  readonly features: readonly LayerFeature[];
  readonly name: string;
  readonly file: string;
  readonly layer: LayerId;
}) {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const view = useView((v) => v);
  if (!features.length)
    return (
      <p className="second">
        {t('state.empty')}{' '}
        <button type="button" className="btn line" onClick={() => change({ time: { from: null, to: null } })}>
          {t('state.emptyAction')}
        </button>
      </p>
    );
  const has = (key: string) =>
    features.some((f) => f.properties[key] !== undefined && f.properties[key] !== null && f.properties[key] !== '');
  const nameOf = (f: LayerFeature) =>
    String(
      (language === 'id' ? f.properties.name_id : f.properties.name_en) ??
        f.properties.name ??
        f.properties.place_text ??
        f.properties.treaty ??
        (f.properties.sensitive ? t('area.eventSensitive') : MISSING),
    ) || t('area.eventSensitive');
  const columns = {
    date: has('date'),
    kind: has('kind'),
    kecamatan: has('kecamatan'),
    persons: has('persons'),
    confidence: has('confidence'),
    distance: has('distance_nm'),
    radius: has('location_precision_m'),
    count: has('count') || has('routes'),
  };
  const kind = (f: LayerFeature) =>
    f.properties.kind ? t(`kind.${String(f.properties.kind)}` as 'kind.airport') : MISSING;
  return (
    <table>
      <caption className="visually-hidden">{t('table.caption', { what: name, count: features.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.name')}</th>
          {columns.kind && <th scope="col">{t('table.kind')}</th>}
          {columns.date && <th scope="col">{t('table.date')}</th>}
          {columns.kecamatan && <th scope="col">{t('table.place')}</th>}
          {columns.persons && (
            <th scope="col" className="right">
              {t('table.persons')}
            </th>
          )}
          {columns.confidence && <th scope="col">{t('table.confidence')}</th>}
          {columns.distance && (
            <th scope="col" className="right">
              {t('table.distance')}
            </th>
          )}
          {columns.count && (
            <th scope="col" className="right">
              {t('table.count')}
            </th>
          )}
          {columns.radius && <th scope="col" className="right">{`${t('table.position')} ± m`}</th>}
          <th scope="col">{t('area.source')}</th>
        </tr>
      </thead>
      <tbody>
        {features.map((f) => {
          const p = f.properties;
          return (
            <tr key={featureId(f) || nameOf(f)}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    change({
                      table: false,
                      feature: `${file}:${featureId(f)}`,
                      layers: view.layers.includes(layer) ? view.layers : [...view.layers, layer],
                    })
                  }
                >
                  {nameOf(f)}
                </button>
              </th>
              {columns.kind && <td>{kind(f)}</td>}
              {columns.date && <td className="nowrap">{formatDate(String(p.date ?? ''), language)}</td>}
              {columns.kecamatan && <td>{String(p.kecamatan ?? MISSING)}</td>}
              {columns.persons && <td className="right">{formatNumber(p.persons as number | null, language)}</td>}
              {columns.confidence && (
                <td>
                  {p.confidence
                    ? t(`feature.confidence.${String(p.confidence)}` as 'feature.confidence.high')
                    : MISSING}
                </td>
              )}
              {columns.distance && (
                <td className="right">{formatNumber(p.distance_nm as number | null, language, 1)}</td>
              )}
              {columns.count && <td className="right">{String(p.band ?? p.count ?? p.routes ?? MISSING)}</td>}
              {columns.radius && (
                <td className="right">{formatNumber(p.location_precision_m as number | null, language)}</td>
              )}
              <td>
                <span className="row">
                  <GradeMark grade={p.grade} />
                  <span className="note">
                    {p.source_url ? (
                      <a href={p.source_url} target="_blank" rel="noreferrer noopener">
                        {p.source_publisher ?? p.source_title}
                      </a>
                    ) : (
                      (p.source_publisher ?? p.source_title)
                    )}
                  </span>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
