import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../state/store.ts';
import { Waiting } from '../../map/Waiting.tsx';
import { useActors, useChosen } from './useActors.ts';
import './actors.css';

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly programmes: number;
  readonly places: number;
}

function Row({ id, name, programmes, places }: RowProps) {
  const { t } = useTranslation();
  const body = useChosen((s) => s.body);
  const choose = useChosen((s) => s.choose);
  const change = useChange();
  return (
    <li>
      <button
        type="button"
        className="actor-row"
        aria-pressed={body === id}
        onClick={() => {
          choose(id);
          change({ panel: true });
        }}
      >
        <span>{name}</span>
        <span className="note">
          {programmes + places === 0
            ? t('actors.nothing')
            : [
                programmes > 0 && t('actors.programmes', { count: programmes }),
                places > 0 && t('actors.places', { count: places }),
              ]
                .filter(Boolean)
                .join(' · ')}
        </span>
      </button>
    </li>
  );
}

/** Bodies of the papers by kind, then those that only the registers name. */
export function ActorList() {
  const { t } = useTranslation();
  const all = useActors();
  const [doing, setDoing] = useState('');
  const [role, setRole] = useState('');
  if (!all)
    return (
      <Waiting>
        <p className="note">{t('actors.waiting')}</p>
      </Waiting>
    );
  const functions = [...new Set(all.actors.flatMap(({ actor }) => actor.functions))];
  const named = (f: string) => t(`actors.function.${f}`, { defaultValue: f });
  const shown = all.actors.filter(
    ({ actor }) =>
      (doing === '' || actor.functions.includes(doing)) && (role === '' || actor.role_in_paper.includes(role)),
  );
  const kinds = [...new Set(shown.map(({ actor }) => actor.kind))];
  const filtered = doing !== '' || role !== '';
  return (
    <div className="actors">
      <h2>{t('actors.heading')}</h2>
      <p className="note">{t('actors.lead')}</p>
      <div className="actors-filter">
        <label className="field">
          <span>{t('actors.doing')}</span>
          <select value={doing} onChange={(e) => setDoing(e.target.value)}>
            <option value="">{t('actors.any')}</option>
            {functions
              .toSorted((a, b) => named(a).localeCompare(named(b)))
              .map((f) => (
                <option key={f} value={f}>
                  {named(f)}
                </option>
              ))}
          </select>
        </label>
        <label className="field">
          <span>{t('actors.roleLabel')}</span>
          <select value={role} onChange={(e) => setRole(e.target.value)}>
            <option value="">{t('actors.any')}</option>
            {(['instrument', 'arena', 'actor'] as const).map((r) => (
              <option key={r} value={r}>
                {t(`actors.role.${r}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="note" role="status">
        {t('actors.shown', { count: shown.length, of: all.actors.length })}
      </p>
      {kinds.length === 0 && <p>{t('actors.none')}</p>}
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{t(`actors.kind.${kind}`, { defaultValue: kind })}</h3>
          <ul className="actor-list">
            {shown
              .filter(({ actor }) => actor.kind === kind)
              .map(({ actor, programmes, places }) => (
                <Row
                  key={actor.id}
                  id={actor.id}
                  name={actor.short_name ?? actor.name}
                  programmes={programmes.length}
                  places={places.length}
                />
              ))}
          </ul>
        </section>
      ))}
      {!filtered && (
        <section>
          <h3>{t('actors.others')}</h3>
          <p className="note">{t('actors.othersNote')}</p>
          <ul className="actor-list">
            {all.others.map(({ name, programmes, places }) => (
              <Row key={name} id={name} name={name} programmes={programmes.length} places={places.length} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
