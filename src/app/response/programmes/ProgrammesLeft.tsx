import { formatNumber } from '../../../i18n/format.ts';
import { EVERY_PROGRAMME } from '../../../response/programmes/filter.ts';
import { EFFORT_CATEGORIES, PROGRAMME_KINDS, ROLES } from '../../../response/programmes/kinds.ts';
import { PROGRAMME_STATES } from '../../../response/programmes/state.ts';
import {
  filterProgrammes,
  programmeKey,
  useNamedArea,
  useProgramme,
  useProgrammeChoice,
  useProgrammes,
} from '../../../state/response/programmes.ts';
import { useChange } from '../../../state/store.ts';
import { Waiting } from '../../map/Waiting.tsx';
import { StateMark } from '../gaps/StateMark.tsx';
import { Choice } from './Choice.tsx';
import './programmes.css';
import { useProgrammeWords } from './useProgrammeWords.ts';

const SCOPES = ['city', 'wide'] as const;

/** The register of programmes: what is asked of it, and the rows that answer. */
export function ProgrammesLeft() {
  const { t, language, kind, category, role, state, period } = useProgrammeWords();
  const change = useChange();
  const found = useProgrammes();
  const area = useNamedArea();
  const chosen = useProgramme();
  const { filter } = useProgrammeChoice();
  const any = t('programmes.any');
  const asked = filter !== EVERY_PROGRAMME;
  const wanted = filter.here && area !== null;
  return (
    <>
      <header className="gaps-head">
        <h2>{t('programmes.heading')}</h2>
        <fieldset className="seg" aria-label={t('programmes.scopeLabel')}>
          {SCOPES.map((scope) => (
            <button
              key={scope}
              type="button"
              aria-pressed={filter.scope === scope}
              onClick={() => filterProgrammes({ scope })}
            >
              {t(`programmes.scope.${scope}`)}
            </button>
          ))}
        </fieldset>
      </header>
      <div className="programmes-filter">
        <Choice
          label={t('programmes.kind')}
          any={any}
          options={PROGRAMME_KINDS}
          words={kind}
          value={PROGRAMME_KINDS.find((k) => k === filter.kind) ?? null}
          onChange={(value) => filterProgrammes({ kind: value })}
        />
        <Choice
          label={t('programmes.stateLabel')}
          any={any}
          options={PROGRAMME_STATES}
          words={(s) => (s === 'unknown' ? t('programmes.stateUnknown') : t(`programmes.state.${s}`))}
          value={filter.state}
          onChange={(value) => filterProgrammes({ state: value })}
        />
        <Choice
          label={t('programmes.category')}
          any={any}
          options={[...EFFORT_CATEGORIES, 'unsaid']}
          words={(c) => category(c === 'unsaid' ? null : c)}
          value={filter.category}
          onChange={(value) => filterProgrammes({ category: value })}
        />
        <Choice
          label={t('programmes.role')}
          any={any}
          options={[...ROLES, 'unsaid']}
          words={(r) => role(r === 'unsaid' ? null : r)}
          value={filter.role}
          onChange={(value) => filterProgrammes({ role: value })}
        />
      </div>
      {area && (
        <label className="gaps-only">
          <input type="checkbox" checked={filter.here} onChange={() => filterProgrammes({ here: !filter.here })} />
          {t('programmes.here', { area: area.name })}
        </label>
      )}
      {!found && (
        <Waiting>
          <p aria-busy="true">
            <span className="visually-hidden">{t('programmes.waiting')}</span>
            <span className="skeleton" />
          </p>
        </Waiting>
      )}
      {found && (
        <p className="programmes-count" aria-live="polite">
          <b>
            {t('programmes.count', {
              n: formatNumber(found.shown.length, language),
              total: formatNumber(found.all.length, language),
            })}
          </b>
          {asked && (
            <button
              type="button"
              className="link"
              onClick={() => useProgrammeChoice.setState({ filter: EVERY_PROGRAMME })}
            >
              {t('programmes.reset')}
            </button>
          )}
        </p>
      )}
      {found && found.shown.length > 0 && (
        <p className="note programmes-map">
          <span>
            <i /> {t('programmes.mapWhole')}
          </span>
          <span>
            <i data-part="true" /> {t('programmes.mapPart')}
          </span>
          <span>
            <StateMark state="reached" /> {t('programmes.mapKelurahan')}
          </span>
        </p>
      )}
      {found?.shown.length === 0 && (
        <p className="second">{wanted ? t('programmes.emptyHere', { area: area?.name }) : t('programmes.empty')}</p>
      )}
      <ul className="programmes-list">
        {found?.shown.map((p) => (
          <li key={p.id}>
            <button
              type="button"
              aria-pressed={p.id === chosen?.id}
              onClick={() => change({ feature: programmeKey(p.id), panel: true })}
            >
              <span>{p.name}</span>
              <span className="note">{[kind(p.kind), period(p), state(p)].join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
