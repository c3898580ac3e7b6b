import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../domain/story.ts';
import { missingIn, wordsIn } from '../../../state/story/edit.ts';
import { fillText } from '../../../state/story/figures.ts';
import { useStoryTables } from '../show/useStoryTables.ts';

interface Props {
  readonly label: string;
  /** Name of the field, for whatever is put in at the caret. */
  readonly name: string;
  readonly value: Bilingual;
  readonly most: number;
  readonly rows: number;
  readonly note?: string | null;
  readonly onChange: (value: Bilingual) => void;
}

const LANGUAGES = ['id', 'en'] as const;
const hasFigure = (text: string) => /\{[^{}]*\}/.test(text);

/** One text in the two languages, side by side: how long each is, which is missing, and how its figures will read. */
export function Pair({ label, name, value, most, rows, note, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const facts = useStoryTables();
  const missing = missingIn(value);
  return (
    <fieldset className="write-pair">
      <legend>{label}</legend>
      {note && (
        <p className="note" id={`${id}note`}>
          {note}
        </p>
      )}
      <div className="write-two">
        {LANGUAGES.map((language) => {
          const text = value[language];
          const words = wordsIn(text);
          const filled = facts && hasFigure(text) ? fillText(text, facts, language) : null;
          return (
            <div key={language}>
              <label htmlFor={`${id}${language}`}>
                <span>{t(`write.language.${language}`)}</span>
                {missing === language && <span className="tag write-untold">{t('write.untold')}</span>}
                <span className="note write-count" data-over={words > most}>
                  {t('write.words', { count: words, most })}
                </span>
              </label>
              <textarea
                id={`${id}${language}`}
                data-field={name}
                data-language={language}
                lang={language}
                rows={rows}
                value={text}
                aria-describedby={`${note ? `${id}note ` : ''}${id}${language}more`}
                onChange={(e) => onChange({ ...value, [language]: e.target.value })}
              />
              <div id={`${id}${language}more`} className="note">
                {words > most && <p className="write-warn">{t('write.shorten', { most })}</p>}
                {filled && (
                  <p lang={language}>
                    <b>{t('write.reads')}</b> {filled.text}
                  </p>
                )}
                {filled?.unresolved.map((one) => (
                  <p key={one} className="write-warn">
                    {t('stage.gone.figure', { name: one })}
                  </p>
                ))}
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
