import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUT_SECTIONS } from './OutSections.ts';
import './out.css';

/** What leaves the forum: one section at a time, each with its own choices and its own button. */
export function OutStand() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(OUT_SECTIONS[0]?.id);
  const section = OUT_SECTIONS.find(({ id }) => id === chosen);
  return (
    <div className="forum-out">
      <header className="forum-out-head">
        <h2>{t('still.heading')}</h2>
        <p className="note">{t('still.public')}</p>
        {OUT_SECTIONS.length > 1 && (
          <fieldset className="seg">
            <legend className="visually-hidden">{t('still.heading')}</legend>
            {OUT_SECTIONS.map(({ id }) => (
              <button key={id} type="button" aria-pressed={id === chosen} onClick={() => setChosen(id)}>
                {t(`still.section.${id}`)}
              </button>
            ))}
          </fieldset>
        )}
      </header>
      {section && (
        <section aria-labelledby="forum-out-section">
          <h3 id="forum-out-section">{t(`still.section.${section.id}`)}</h3>
          <section.Part />
        </section>
      )}
    </div>
  );
}
