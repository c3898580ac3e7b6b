import { bandOf } from '../../../response/reach/bands.ts';
import type { UnitReach } from '../../../response/reach/measure.ts';
import { SOUGHT } from '../../../response/reach/sought.ts';
import { parentReach } from '../../../response/reach/summary.ts';
import { useReach } from '../../../state/response/reach.ts';
import { useChange } from '../../../state/store.ts';
import { soughtName, useReachWords } from './useReachParts.ts';

interface Props {
  readonly name: string;
  readonly code: string;
  readonly units: readonly UnitReach[];
}

/** A kecamatan over its kelurahan: the mean of each kind, and the kelurahan one by one for the kind looked for. */
export function KecamatanReach({ name, code, units }: Props) {
  const { t, km } = useReachWords();
  const change = useChange();
  const sought = useReach((s) => s.sought);
  const inside = units
    .filter((u) => u.parent === code)
    .toSorted((a, b) => (a.nearest[sought]?.km ?? 0) - (b.nearest[sought]?.km ?? 0));
  return (
    <>
      <h2 className="figure">{name}</h2>
      <p className="note">{t('reach.meanOf', { count: inside.length })}</p>
      <ul className="reach-kinds">
        {SOUGHT.map((kind) => {
          const found = parentReach(units, kind).get(code);
          return (
            <li key={kind} className="row" data-chosen={kind === sought}>
              <button
                type="button"
                className="link grow"
                aria-pressed={kind === sought}
                onClick={() => useReach.setState({ sought: kind })}
              >
                {soughtName(t, kind)}
              </button>
              {found ? (
                <>
                  <span className="reach-swatch" data-band={bandOf(found.km)} aria-hidden="true" />
                  <b className="nowrap">{`${km(found.km)} km`}</b>
                  <span className="note nowrap">{`${km(found.nearestKm)}–${km(found.farthestKm)} km`}</span>
                </>
              ) : (
                <span className="note">{t('reach.cityLevel')}</span>
              )}
            </li>
          );
        })}
      </ul>
      <h3>{t('reach.perKelurahan', { what: soughtName(t, sought) })}</h3>
      <ul className="reach-far">
        {inside.map((u) => {
          const found = u.nearest[sought];
          return (
            <li key={u.code} className="row">
              <button type="button" className="link grow" onClick={() => change({ area: u.code, panel: true })}>
                {u.name}
              </button>
              <span className="nowrap">
                {found ? `${km(found.km)} km` : t('reach.cityLevel')}
                {found?.by === 'sea' && <span className="note">{` ${t('reach.sea')}`}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
