import type { LineString } from 'geojson';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enter, usePatrol } from '../../state/patrol/store.ts';
import { Icon } from '../shell/Icon.tsx';

const LEAST_CORNERS = 3;

/** The one line of a GeoJSON text: a LineString itself, or the first of a Feature or FeatureCollection. */
function lineIn(text: string): LineString | null {
  const find = (x: unknown): LineString | null => {
    const { type, geometry, features } = (x ?? {}) as { type?: string; geometry?: unknown; features?: unknown[] };
    if (type === 'LineString') return x as LineString;
    if (type === 'Feature') return find(geometry);
    if (type === 'FeatureCollection') return features?.map(find).find((line) => line !== null) ?? null;
    return null;
  };
  try {
    return find(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Where no boat may go: areas drawn on the map, and a limit line from a file. */
export function Bounds() {
  const { t } = useTranslation();
  const { noGo, limit } = usePatrol((s) => s.form);
  const picking = usePatrol((s) => s.picking);
  const [unread, setUnread] = useState('');
  const corners = picking?.what === 'noGo' ? picking.corners : null;
  const finish = () => {
    const [first] = corners ?? [];
    if (corners && first) {
      const ring = [...corners, first].map(([lon, lat]) => [lon, lat]);
      enter({ noGo: [...noGo, { type: 'Polygon', coordinates: [ring] }] });
    }
    usePatrol.setState({ picking: null });
  };
  const load = async (file: File | undefined) => {
    if (!file) return;
    const line = lineIn(await file.text());
    setUnread(line ? '' : t('patrol.limitUnread', { name: file.name }));
    if (line) enter({ limit: line });
  };
  return (
    <div className="patrol-circles">
      {noGo.map((_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an area has no name of its own
        <div key={i} className="row">
          <span className="grow">{t('patrol.row.noGo', { number: i + 1 })}</span>
          <button
            type="button"
            className="btn icon"
            onClick={() => enter({ noGo: noGo.filter((__, k) => k !== i) })}
            aria-label={t('patrol.remove', { what: t('patrol.row.noGo', { number: i + 1 }) })}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
      {corners ? (
        <>
          <p className="note" role="status">
            {t('patrol.drawing', { count: corners.length })}
          </p>
          <div className="row">
            <button type="button" className="btn line" disabled={corners.length < LEAST_CORNERS} onClick={finish}>
              {t('patrol.finishArea')}
            </button>
            <button type="button" className="btn" onClick={() => usePatrol.setState({ picking: null })}>
              {t('patrol.cancelPick')}
            </button>
          </div>
        </>
      ) : (
        <button
          type="button"
          className="btn line"
          onClick={() => usePatrol.setState({ picking: { what: 'noGo', corners: [] } })}
        >
          <Icon name="plus" size={16} />
          {t('patrol.add.noGo')}
        </button>
      )}
      <h4>{t('patrol.limit')}</h4>
      <p className="note">{t('patrol.limitNote')}</p>
      {limit ? (
        <button type="button" className="btn line" onClick={() => enter({ limit: null })}>
          {t('patrol.limitRemove', { count: limit.coordinates.length })}
        </button>
      ) : (
        <label className="btn line patrol-file">
          {t('patrol.limitLoad')}
          <input
            type="file"
            className="visually-hidden"
            accept=".geojson,.json,application/geo+json"
            onChange={(e) => void load(e.target.files?.[0])}
          />
        </label>
      )}
      <p className="note" role="alert">
        {unread}
      </p>
    </div>
  );
}
