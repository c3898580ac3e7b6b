import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import type { RefusalReason } from '../../../protect/release/audit.ts';
import type { Subject } from '../../../protect/release/structure.ts';
import { ready, useData } from '../../../state/data.ts';
import { useView } from '../../../state/store.ts';
import { todayWib } from '../../../state/today.ts';
import { droppedKeys, subjectsOf } from './choose.ts';
import { ReleasePreview } from './ReleasePreview.tsx';
import { useDownloadRelease } from './useDownloadRelease.ts';
import { type ReleaseAnswer, useReleaseWorker } from './useReleaseWorker.ts';
import type { Releasing } from './useReleasing.ts';

/** Choose sets, see the table as it would be told, and release it: into the log, and as a file. */
export function MakeRelease({ sets, judged, releases, onRelease }: Releasing) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const areas = useData((s) => ready(s.areas));
  const { asked, ask, forget } = useReleaseWorker<ReleaseAnswer>();
  const download = useDownloadRelease();
  const subjects = subjectsOf(sets);
  const [wanted, setWanted] = useState<Subject>('cases');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<'logged' | 'notLogged' | null>(null);
  const subject = subjects.has(wanted) ? wanted : [...subjects.keys()][0];
  const offered = (subject && subjects.get(subject)) ?? [];
  const taken = offered.filter(({ id }) => chosen.has(id));
  const answer = asked.state === 'done' ? asked.answer : null;
  const anew = () => {
    forget();
    setDone(null);
  };
  const choose = (id: string, on: boolean) => {
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
    anew();
  };
  const kecamatan = (areas?.features ?? []).flatMap(({ properties: { level, name } }) =>
    level === 'kecamatan' ? [name] : [],
  );
  const preview = () => {
    setDone(null);
    if (!subject) return;
    const data = taken.map((set) => set.data);
    const request = { subject, data, sets: taken.map(({ id }) => id), date: todayWib(), earlier: releases, kecamatan };
    void ask((engine) => engine.release({ ...request, drop: droppedKeys(taken, judged) }));
  };
  const made = answer?.value ?? null;
  const tell = () => {
    if (!made) return;
    const logged = onRelease(made.release);
    setDone(logged ? 'logged' : 'notLogged');
    if (logged) download(made.release);
  };
  return (
    <section className="protection-rule" aria-labelledby="protection-make">
      <h3 id="protection-make">{t('protection.make.heading')}</h3>
      <p>{t('protection.make.lead')}</p>
      {!subject && <p className="note">{t('protection.make.nothing')}</p>}
      {subjects.size > 1 && (
        <div className="seg">
          {[...subjects.keys()].map((s) => (
            <button
              key={s}
              type="button"
              aria-pressed={s === subject}
              onClick={() => {
                setWanted(s);
                anew();
              }}
            >
              {t(`protection.subject.${s}`)}
            </button>
          ))}
        </div>
      )}
      {subject && (
        <fieldset className="protection-sets">
          <legend className="visually-hidden">{t('protection.make.sets')}</legend>
          {offered.map(({ id, label, kept }) => (
            <label key={id} className="row">
              <input type="checkbox" checked={chosen.has(id)} onChange={(e) => choose(id, e.target.checked)} />
              <span>{label}</span>
              <span className="note">
                {t('protection.make.rows', { count: kept, n: formatNumber(kept, language) })}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {subject && (
        <p className="row">
          <button
            type="button"
            className="btn line"
            disabled={taken.length === 0 || kecamatan.length === 0 || asked.state === 'busy'}
            onClick={preview}
          >
            {t('protection.make.preview')}
          </button>
          <span className="note" role="status">
            {asked.state === 'busy' && t('protection.working')}
            {asked.state === 'failed' && t(asked.solver ? 'protection.failed' : 'protection.noSolver')}
          </span>
        </p>
      )}
      {answer?.errors.map(({ rule, column }) => (
        <p key={rule} className="protection-refused" role="alert">
          <b>{t('protection.refused.heading')}</b> {t(`protection.refused.${rule as RefusalReason}`)}
          {column && <span className="note"> {t('protection.refused.at', { place: column })}</span>}
        </p>
      ))}
      {made && <ReleasePreview made={made} />}
      {made && (
        <p className="row">
          <button type="button" className="btn main" disabled={done === 'logged'} onClick={tell}>
            {t('protection.make.release')}
          </button>
          <span className="note" role="status">
            {t(`protection.make.${done ?? 'final'}`)}
          </span>
        </p>
      )}
    </section>
  );
}
