import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataError } from '../../../domain/outcome.ts';
import { formatDate } from '../../../i18n/format.ts';
import { type Choice, choiceOf, choiceText, isAsModelled } from '../../../state/choice.ts';
import { addWeighting, removeWeighting, useProject } from '../../../state/project/store.ts';
import { useChange, useView } from '../../../state/store.ts';
import { todayWib } from '../../../state/today.ts';
import { startWeightings } from '../../../state/weightings.ts';
import { useFaultWords } from './FileFaults.tsx';

function useChoiceWords(): (choice: Choice) => string {
  const { t } = useTranslation();
  return (choice) =>
    isAsModelled(choice)
      ? t('project.weighting.standard')
      : t('project.weighting.differs', {
          count:
            Object.keys(choice.weights).length +
            Object.keys(choice.aggregation).length +
            (choice.normalisation === null ? 0 : 1),
        });
}

function WeightingForm() {
  const { t } = useTranslation();
  const choice = useView((v) => v.choice);
  const words = useChoiceWords();
  const faultWords = useFaultWords();
  const [errors, setErrors] = useState<readonly DataError[]>([]);
  return (
    <form
      className="project-form"
      onSubmit={(e) => {
        e.preventDefault();
        const form = e.currentTarget;
        const given = new FormData(form);
        const text = (field: string) => String(given.get(field) ?? '').trim();
        const found = addWeighting({
          name: text('name'),
          author: text('author'),
          date: text('date'),
          note: text('note'),
          choice: choiceText(choice),
        });
        setErrors(found);
        if (found.length === 0) form.reset();
      }}
    >
      <h4>{t('project.weighting.now')}</h4>
      <p className="note">
        {t('project.weighting.current', { choice: words(choice) })} {t('project.weighting.privacy')}
      </p>
      <div className="project-fields">
        <label className="field">
          <span>{t('project.weighting.name')}</span>
          <input name="name" required maxLength={120} />
        </label>
        <label className="field">
          <span>{t('project.weighting.author')}</span>
          <input name="author" required maxLength={120} />
        </label>
        <label className="field">
          <span>{t('project.weighting.date')}</span>
          <input name="date" type="date" required defaultValue={todayWib()} />
        </label>
        <label className="field project-note-field">
          <span>{t('project.weighting.note')}</span>
          <input name="note" maxLength={400} />
        </label>
        <button type="submit" className="btn line">
          {t('project.weighting.add')}
        </button>
      </div>
      <div role="alert">
        {errors.map((error) => (
          <p key={`${error.column}`} className="note project-bad">
            {faultWords(error).place}: {faultWords(error).words}
          </p>
        ))}
      </div>
    </form>
  );
}

/** Choices of weights that somebody decided on: what, by whom, when and why; each can be put back on the map. */
export function Weightings() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const weightings = useProject((s) => s.project?.weightings) ?? [];
  const locked = useProject((s) => s.kept === 'otherTab');
  const change = useChange();
  const words = useChoiceWords();
  const [applied, setApplied] = useState<string | null>(null);
  useEffect(startWeightings, []);
  return (
    <section>
      <h3>{t('project.weighting.title')}</h3>
      {weightings.length === 0 && <p className="second">{t('project.weighting.empty')}</p>}
      <ul className="project-weightings">
        {weightings.map((w, i) => {
          const choice = choiceOf(w.choice);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two meetings may decide the same on one day; the place is the key
            <li key={i} className="row">
              <div className="grow">
                <b>{w.name}</b>
                <p className="note">
                  {[w.author, formatDate(w.date, language), words(choice)].filter(Boolean).join(' · ')}
                </p>
                {w.note && <p className="second">{w.note}</p>}
              </div>
              <button
                type="button"
                className="btn line"
                aria-label={t('project.weighting.applyNamed', { name: w.name })}
                onClick={() => {
                  change({ choice });
                  setApplied(w.name);
                }}
              >
                {t('project.weighting.apply')}
              </button>
              <button
                type="button"
                className="btn project-bad"
                disabled={locked}
                aria-label={t('project.weighting.removeNamed', { name: w.name })}
                onClick={() => removeWeighting(i)}
              >
                {t('project.remove')}
              </button>
            </li>
          );
        })}
      </ul>
      <p className="note" role="status">
        {applied !== null && (
          <>
            {t('project.weighting.applied', { name: applied })}{' '}
            <button type="button" className="link" onClick={() => change({ workspace: 'risk' })}>
              {t('project.weighting.goto')}
            </button>
          </>
        )}
      </p>
      {!locked && <WeightingForm />}
    </section>
  );
}
