import { useTranslation } from 'react-i18next';
import type { SourcedProperties } from '../../../domain/published.ts';
import type { Programme } from '../../../domain/register.ts';
import { formatDate } from '../../../i18n/format.ts';
import type { HelpPlace } from '../../../response/places.ts';
import { useView } from '../../../state/store.ts';
import { SourceLine } from '../../risk/SourceLine.tsx';
import { useActors, useChosen } from './useActors.ts';

/** A row of the published file says its grade; the register's own type does not. */
const sourceOf = (row: object): SourcedProperties => row as SourcedProperties;
const placeSource = ({ source }: HelpPlace): SourcedProperties => ({
  source_title: source.title,
  source_publisher: source.publisher,
  source_url: source.url,
  source_date: source.date,
  grade: source.grade as SourcedProperties['grade'],
});

function Period({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { period_start: from, period_end: to } = programme;
  const day = (date: string) => formatDate(date, language);
  if (from && to) return <>{from === to ? day(from) : `${day(from)} – ${day(to)}`}</>;
  if (from) return <>{t('actors.from', { date: day(from) })}</>;
  return <>{to ? t('actors.until', { date: day(to) }) : t('actors.undated')}</>;
}

/** One body: what it does by the papers, the programmes that name it, its places. */
export function ActorCard() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const all = useActors();
  const body = useChosen((s) => s.body);
  const work = all?.actors.find(({ actor }) => actor.id === body);
  const other = all?.others.find(({ name }) => name === body);
  const found = work ?? other;
  if (!found) return <p className="note">{t('actors.choose')}</p>;
  const actor = work?.actor ?? null;
  const named = (f: string) => t(`actors.function.${f}`, { defaultValue: f });
  return (
    <div className="actor-card">
      <h2>{actor?.name ?? other?.name}</h2>
      <p className="note">
        {actor ? t(`actors.kind.${actor.kind}`, { defaultValue: actor.kind }) : t('actors.byRegister')}
      </p>
      {actor && (
        <>
          <h3>{t('actors.functions')}</h3>
          {actor.functions.length === 0 ? (
            <p className="note">{t('actors.noFunctions')}</p>
          ) : (
            <ul className="actor-does">
              {actor.functions.map((f) => (
                <li key={f}>{named(f)}</li>
              ))}
            </ul>
          )}
          {actor.role_in_paper.length > 0 && (
            <p>
              {t('actors.roleIs', {
                roles: actor.role_in_paper
                  .map((r) => t(`actors.role.${r}`, { defaultValue: r }))
                  .join(', ')
                  .toLowerCase(),
              })}
            </p>
          )}
          <SourceLine source={sourceOf(actor)} />
        </>
      )}
      <h3>{t('actors.programmes', { count: found.programmes.length })}</h3>
      {found.programmes.length === 0 && <p className="note">{t('actors.noProgrammes')}</p>}
      <ul className="actor-rows">
        {found.programmes.map(({ programme, as }) => (
          <li key={`${programme.id} ${as}`}>
            <b>{programme.name}</b>
            <div className="note">
              <Period programme={programme} />
              {programme.place_text && ` · ${programme.place_text}`}
              {as === 'funder' && ` · ${t('actors.funder')}`}
            </div>
            <details>
              <summary>{t('area.source')}</summary>
              <SourceLine source={sourceOf(programme)} />
            </details>
          </li>
        ))}
      </ul>
      <h3>{t('actors.places', { count: found.places.length })}</h3>
      {found.places.length === 0 && <p className="note">{t('actors.noPlaces')}</p>}
      <ul className="actor-rows">
        {found.places.map((place) => (
          <li key={place.id}>
            <b>{language === 'id' ? place.name_id : place.name_en}</b>
            <div className="note">
              {t(`kind.${place.kind}`)}
              {place.kecamatan && ` · ${place.kecamatan}`}
              {place.lon === null && ` · ${t('actors.hidden')}`}
            </div>
            <details>
              <summary>{t('area.source')}</summary>
              <SourceLine source={placeSource(place)} />
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
