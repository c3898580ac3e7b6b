import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../i18n/format.ts';
import { isAsModelled } from '../../../state/choice.ts';
import { readSaved, type SavedWeighting, writeSaved } from '../../../state/presets.ts';
import { useChange, useView } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';

/** Today as a calendar day in Batam, whatever zone the device is set to. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());

/** Weightings a meeting agreed on, with who, when and why; kept on this device. */
export function SavedWeightings() {
  const { t } = useTranslation();
  const change = useChange();
  const choice = useView((v) => v.choice);
  const language = useView((v) => v.language);
  const [list, setList] = useState<readonly SavedWeighting[]>(() => readSaved(window.localStorage));
  const [refused, setRefused] = useState(false);
  const keep = (next: readonly SavedWeighting[]) => {
    setRefused(!writeSaved(window.localStorage, next));
    setList(next);
  };
  return (
    <section>
      {!isAsModelled(choice) && (
        <form
          className="save-weighting"
          onSubmit={(e) => {
            e.preventDefault();
            const form = new FormData(e.currentTarget);
            const text = (key: string) => String(form.get(key) ?? '').trim();
            keep([...list, { name: text('name'), author: text('author'), date: today(), note: text('note'), choice }]);
            e.currentTarget.reset();
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
          {t('weights.refused')}
        </p>
      )}
      {list.length > 0 && (
        <>
          <h3>{t('weights.saved')}</h3>
          <ul>
            {list.map((w, i) => (
              <li key={`${w.name}${w.date}${w.author}`} className="saved-weighting">
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
                  onClick={() => keep(list.filter((_, k) => k !== i))}
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
