import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUT_SECTIONS } from './OutSections.ts';
import './out.css';

/** What leaves the forum: one section at a time, each with its own choices and its own button. */
export function OutStand() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>(OUT_SECTIONS[0].id);
  const section = OUT_SECTIONS.find(({ id }) => id === chosen);
  return (
    <div className="forum-out">
      <fieldset className="seg forum-out-nav">
        <legend className="visually-hidden">{t('forum.stand.out')}</legend>
        {OUT_SECTIONS.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={id === chosen} onClick={() => setChosen(id)}>
            {t(name)}
          </button>
        ))}
      </fieldset>
      {section && <section.Part />}
    </div>
  );
}
