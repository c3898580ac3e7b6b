import { formatNumber } from '../../../i18n/format.ts';
import { bandOf } from '../../../response/reach/bands.ts';
import type { Nearest, UnitReach } from '../../../response/reach/measure.ts';
import { SOUGHT, type Sought, soughtPlaces } from '../../../response/reach/sought.ts';
import { useData } from '../../../state/data.ts';
import { helpPlaces } from '../../../state/response/places.ts';
import { useReach } from '../../../state/response/reach.ts';
import { GradeMark, SourceLine } from '../../risk/SourceLine.tsx';
import { cited } from './cited.ts';
import { soughtName, useReachWords } from './useReachParts.ts';

/** Between these two it is not said by which way: the discs of both ends touch more than one island. */
const UNSURE_LAND = [0.1, 0.9] as const;

/** The nearest place of every kind from one kelurahan. */
export function KelurahanReach({ unit, kecamatan }: { readonly unit: UnitReach; readonly kecamatan: string }) {
  const { t, language } = useReachWords();
  return (
    <>
      <h2 className="figure">{unit.name}</h2>
      <p className="note">{t('reach.unitOf', { kecamatan, km: formatNumber(unit.precision_m / 1000, language, 1) })}</p>
      <ul className="reach-kinds">
        {SOUGHT.map((kind) => (
          <Kind key={kind} kind={kind} found={unit.nearest[kind]} />
        ))}
      </ul>
      <p className="note">{t('reach.wayNote')}</p>
    </>
  );
}

function Kind({ kind, found }: { readonly kind: Sought; readonly found: Nearest | null }) {
  const { t, language, km } = useReachWords();
  const places = useData(helpPlaces);
  const sought = useReach((s) => s.sought);
  const place = found && places.find((p) => p.id === found.placeId);
  const city = soughtPlaces(places, kind).cityOnly.length;
  const head = (
    <button
      type="button"
      className="link grow"
      aria-pressed={kind === sought}
      onClick={() => useReach.setState({ sought: kind })}
    >
      {soughtName(t, kind)}
    </button>
  );
  if (!found || !place)
    return (
      <li>
        <div className="row">{head}</div>
        <span className="second">{city > 0 ? t('reach.cityServes', { count: city }) : t('reach.noneKnown')}</span>
      </li>
    );
  const unsure = found.sameLand > UNSURE_LAND[0] && found.sameLand < UNSURE_LAND[1];
  return (
    <li data-chosen={kind === sought}>
      <div className="row">
        {head}
        <span className="reach-swatch" data-band={bandOf(found.km)} aria-hidden="true" />
        <b className="nowrap">{`${km(found.km)} km`}</b>
        <span className="note nowrap">{`${km(found.lowKm)}–${km(found.highKm)} km`}</span>
      </div>
      <details>
        <summary>
          <span className="grow">{language === 'id' ? place.name_id : place.name_en}</span>
          <GradeMark grade={cited(place).grade} />
        </summary>
        <SourceLine source={cited(place)} />
      </details>
      <span className="second">
        {found.seaNm === null
          ? t('reach.byLand')
          : t('reach.overSea', {
              nm: formatNumber(found.seaNm, language, 1),
              km: formatNumber(found.ashoreKm, language, 1),
            })}
        {unsure && ` · ${t('reach.landUnsure')}`}
        {place.status === 'unknown' && ` · ${t('reach.statusUnknown')}`}
      </span>
    </li>
  );
}
