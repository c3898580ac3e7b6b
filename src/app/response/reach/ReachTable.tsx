import { useEffect, useMemo, useRef } from 'react';
import { formatNumber, MISSING } from '../../../i18n/format.ts';
import { bandOf } from '../../../response/reach/bands.ts';
import type { UnitReach } from '../../../response/reach/measure.ts';
import { ready, useData } from '../../../state/data.ts';
import { helpPlaces } from '../../../state/response/places.ts';
import { useReach } from '../../../state/response/reach.ts';
import { useChange, useView } from '../../../state/store.ts';
import { type Column, DataTable } from '../../risk/table/DataTable.tsx';
import { rounded, save } from '../../risk/table/save.ts';
import { Icon } from '../../shell/Icon.tsx';
import { bandName, soughtName, useReachWords } from './useReachParts.ts';

const NONE: readonly UnitReach[] = [];

/** The content of the map as a table: every kelurahan with its nearest place of the kind looked for. */
export function ReachTable({ onClose }: { readonly onClose: () => void }) {
  const { t } = useReachWords();
  const { sought, units } = useReach();
  const region = useView((v) => v.region);
  const dialog = useRef<HTMLDialogElement>(null);
  const columns = useColumns(onClose);
  useEffect(() => dialog.current?.showModal(), []);
  const what = soughtName(t, sought);
  return (
    <dialog ref={dialog} className="panel reach-dialog" onClose={onClose} aria-label={t('reach.tableOf', { what })}>
      <div className="row">
        <h2 className="grow">{t('reach.tableOf', { what })}</h2>
        <button
          type="button"
          className="btn icon"
          onClick={() => dialog.current?.close()}
          aria-label={t('response.close')}
        >
          <Icon name="close" />
        </button>
      </div>
      <DataTable
        caption={t('reach.tableOf', { what })}
        columns={columns}
        rows={units ?? NONE}
        rowKey={(u) => u.code}
        onExport={(shown, rows) => void save(`jaga-selat-${region}-reach-${sought}`, shown, rows)}
      />
      <p className="note">{`${t('reach.wayNote')} ${t('app.boundary')}`}</p>
    </dialog>
  );
}

function useColumns(onClose: () => void): readonly Column<UnitReach>[] {
  const { t, language } = useReachWords();
  const change = useChange();
  const sought = useReach((s) => s.sought);
  const places = useData(helpPlaces);
  const areas = useData((s) => ready(s.areas));
  return useMemo(() => {
    const parents = new Map(areas?.features.map((f) => [f.properties.code, f.properties.name]));
    const found = (u: UnitReach) => u.nearest[sought];
    const text = (key: string, label: string, value: (u: UnitReach) => string | null): Column<UnitReach> => ({
      key,
      label,
      value,
      cell: (u) => value(u) ?? MISSING,
    });
    const figure = (key: string, label: string, value: (u: UnitReach) => number | null): Column<UnitReach> => ({
      key,
      label,
      numeric: true,
      value: (u) => rounded(value(u)),
      cell: (u) => formatNumber(value(u), language, 1),
    });
    const placeOf = (u: UnitReach) => places.find((p) => p.id === found(u)?.placeId);
    return [
      {
        key: 'name',
        label: t('reach.kelurahan'),
        value: (u) => u.name,
        cell: (u) => (
          <button
            type="button"
            className="link"
            onClick={() => {
              change({ area: u.code, panel: true });
              onClose();
            }}
          >
            {u.name}
          </button>
        ),
      },
      text('kecamatan', 'Kecamatan', (u) => parents.get(u.parent) ?? null),
      text('code', t('table.code'), (u) => u.code),
      figure('km', t('reach.km'), (u) => found(u)?.km ?? null),
      figure('low', t('reach.low'), (u) => found(u)?.lowKm ?? null),
      figure('high', t('reach.high'), (u) => found(u)?.highKm ?? null),
      text('band', t('reach.band'), (u) => {
        const n = found(u);
        return n && bandName(bandOf(n.km), language);
      }),
      text('by', t('reach.way'), (u) => {
        const n = found(u);
        return n && t(n.by === 'land' ? 'reach.land' : 'reach.sea');
      }),
      figure('nm', t('reach.nm'), (u) => found(u)?.seaNm ?? null),
      text('place', t('reach.place'), (u) => {
        const p = placeOf(u);
        return (p && (language === 'id' ? p.name_id : p.name_en)) ?? null;
      }),
      text('status', t('reach.status'), (u) => (placeOf(u)?.status === 'unknown' ? t('reach.statusUnknown') : null)),
      text('grade', t('reach.grade'), (u) => placeOf(u)?.source.grade ?? null),
    ];
  }, [t, language, sought, places, areas, change, onClose]);
}
