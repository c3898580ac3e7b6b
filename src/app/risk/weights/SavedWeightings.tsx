import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../i18n/format.ts';
import { isAsModelled } from '../../../state/choice.ts';
import { useChange, useView } from '../../../state/store.ts';
import { todayWib } from '../../../state/today.ts';
import { dropWeighting, saveWeighting, startWeightings, useWeightings } from '../../../state/weightings.ts';
import { Icon } from '../../shell/Icon.tsx';

/** Weightings a meeting agreed on, with who, when and why: those of the project at hand. */
export function SavedWeightings() {
  const { t } = useTranslation();
  const change = useChange();
  const choice = useView((v) => v.choice);
  const language = useView((v) => v.language);
  const list = useWeightings((s) => s.list);
  const refused = useWeightings((s) => s.refused);
  useEffect(startWeightings, []);
  return (
    <section>
      {!isAsModelled(choice) && (
        <form
          className="save-weighting"
          onSubmit={(e) => {
            e.preventDefault();
            const form = e.currentTarget;
            const given = new FormData(form);
            const text = (key: string) => String(given.get(key) ?? '').trim();
            const one = { name: text('name'), author: text('author'), date: todayWib(), note: text('note'), choice };
            void saveWeighting(one).then((kept) => kept && form.reset());
          }}
        >
          <h3>{t('weights.save')}</h3>
          <label className="field">
            <span>{t('weights.name')}</span>
            <input name="name" required maxLength={60} autoComplete="off" />
          </label>
          <label className="field">
            <span>
              {t('weights.author')} <span className="note">({t('weights.authorHint')})</span>
            </span>
            <input name="author" required maxLength={80} autoComplete="off" />
          </label>
          <label className="field">
            <span>{t('weights.note')}</span>
            <input name="note" maxLength={200} autoComplete="off" />
          </label>
          <button type="submit" className="btn main">
            {t('weights.saveButton')}
          </button>
        </form>
      )}
      {refused && (
        <p className="note" role="alert">
          {t(refused === 'personal' ? 'weights.personal' : 'weights.refused')}
        </p>
      )}
      {list.length > 0 && (
        <>
          <h3>{t('weights.saved')}</h3>
          <ul>
            {list.map((w, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two meetings may decide the same on one day; the place is the key
              <li key={i} className="saved-weighting">
                <div className="grow">
                  <b>{w.name}</b>
                  <p className="note">{[w.author, formatDate(w.date, language), w.note].filter(Boolean).join(' · ')}</p>
                </div>
                <button type="button" className="btn line" onClick={() => change({ choice: w.choice })}>
                  {t('weights.use')}
                </button>
                <button
                  type="button"
                  className="btn icon"
                  aria-label={t('weights.remove', { name: w.name })}
                  onClick={() => void dropWeighting(i)}
                >
                  <Icon name="close" size={16} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
