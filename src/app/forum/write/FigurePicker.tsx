import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../state/store.ts';
import { fillText } from '../../../state/story/figures.ts';
import { picksFor, picksOf } from '../../../state/story/pick.ts';
import { useStoryTables } from '../show/useStoryTables.ts';

/** Rows of the answer: more are found by another word. */
const MOST = 8;

/** A figure of the registers, found by its words and put in at the caret. @param insert says where it went */
export function FigurePicker({ insert }: { readonly insert: (placeholder: string) => string }) {
  const { t } = useTranslation();
  const id = useId();
  const language = useView((v) => v.language);
  const facts = useStoryTables();
  const [asked, setAsked] = useState('');
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState(false);
  const picks = useMemo(() => (open && facts ? picksOf(facts) : []), [open, facts]);
  const found = useMemo(() => (asked.trim() ? picksFor(picks, asked) : []), [picks, asked]);
  return (
    <details className="write-choice" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t('write.figures')}</summary>
      <p className="note" id={`${id}note`}>
        {t('write.figuresNote')}
      </p>
      <label className="visually-hidden" htmlFor={id}>
        {t('write.figuresSearch')}
      </label>
      <input
        id={id}
        type="search"
        value={asked}
        placeholder={t('write.figuresSearch')}
        aria-describedby={`${id}note`}
        onChange={(e) => setAsked(e.target.value)}
      />
      <p className="note" role="status">
        {said || (asked.trim() ? t('search.results', { count: found.length }) : '')}
      </p>
      {facts && (
        <ul className="write-found">
          {found.slice(0, MOST).map((pick) => (
            <li key={pick.placeholder}>
              <span className="grow">
                <b>{fillText(pick.placeholder, facts, language).text}</b>{' '}
                {[pick.by, pick.where, pick.year].filter(Boolean).join(' · ')}
                <span className="note">{pick.name.replace(/[-_]/g, ' ')}</span>
                <span className="note">{pick.source}</span>
              </span>
              <button type="button" className="btn line" onClick={() => setSaid(insert(pick.placeholder))}>
                {t('write.insert')}
                <span className="visually-hidden"> {pick.placeholder}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.length > MOST && <p className="note">{t('write.moreFound', { count: found.length - MOST })}</p>}
    </details>
  );
}
