import { Fragment } from 'react';
import { formatNumber } from '../../../i18n/format.ts';
import { ready, useData } from '../../../state/data.ts';
import { useProgramme } from '../../../state/response/programmes.ts';
import { useChange } from '../../../state/store.ts';
import { SourceLine } from '../../risk/SourceLine.tsx';
import { useProgrammeWords } from './useProgrammeWords.ts';

/** One programme: who, where, when, whom it reached, and what is published of its effect. */
export function ProgrammesRight() {
  const { t, language, kind, category, role, state, period } = useProgrammeWords();
  const change = useChange();
  const p = useProgramme();
  const area = useData(
    (s) => ready(s.areas)?.features.find((f) => f.properties.code === p?.area_code)?.properties ?? null,
  );
  if (!p)
    return (
      <div className="gaps-side">
        <h2>{t('programmes.choose')}</h2>
        <p>{t('programmes.chooseText')}</p>
        <h3>{t('programmes.states')}</h3>
        <p className="second">{t('programmes.statesText')}</p>
        <h3>{t('programmes.papers')}</h3>
        <p className="second">{t('programmes.papersText')}</p>
      </div>
    );
  const none = t('programmes.notSaid');
  const lines: readonly (readonly [string, string])[] = [
    [t('programmes.kind'), kind(p.kind)],
    [t('programmes.stateLabel'), state(p)],
    [t('programmes.period'), period(p)],
    [t('programmes.place'), p.place_text ?? none],
    [t('programmes.implementers'), p.implementers ?? none],
    [t('programmes.funder'), p.funder ?? none],
    [t('programmes.category'), category(p.effort_category)],
    [t('programmes.role'), role(p.role)],
  ];
  return (
    <div className="gaps-side">
      <h2 className="programmes-name">{p.name}</h2>
      <dl className="programmes-facts">
        {lines.map(([term, said]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </Fragment>
        ))}
      </dl>
      <h3>{t('programmes.reached')}</h3>
      <p>
        {p.people_reached === null
          ? t('programmes.reachedNone')
          : t('programmes.reachedCount', { n: formatNumber(p.people_reached, language) })}
      </p>
      {p.note && (
        <p className="second">
          {t('programmes.note')}: <span lang="en">{p.note}</span>
        </p>
      )}
      {p.people_reached !== null && <p className="note">{t('programmes.notAdded')}</p>}
      <h3>{t('programmes.effect')}</h3>
      <p>{p.effect_evidence ?? t('programmes.effectNone')}</p>
      <h3>{t('programmes.source')}</h3>
      <SourceLine source={p} />
      <p className="gaps-acts">
        {area && (
          <button
            type="button"
            className="btn line"
            onClick={() => change({ desk: 'gaps', area: area.code, feature: null, panel: true })}
          >
            {t('programmes.toArea', { area: area.name })}
          </button>
        )}
        <button type="button" className="btn" onClick={() => change({ feature: null })}>
          {t('programmes.close')}
        </button>
      </p>
    </div>
  );
}
