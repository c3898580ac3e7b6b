import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../../domain/register.ts';
import { ready, useData } from '../../../state/data.ts';
import { Icon } from '../../shell/Icon.tsx';

const MOST = 8;
const NONE: readonly Source[] = [];

interface Props {
  /** Titles. */
  readonly chosen: readonly string[];
  readonly onChange: (titles: readonly string[]) => void;
}

/** Sources a text rests on besides those of its figures, its chart and its map, by their titles in the register. */
export function SourceChooser({ chosen, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const all = useData((s) => ready(s.tables.sources)) as readonly Source[] | null;
  const [asked, setAsked] = useState('');
  const register = all ?? NONE;
  const found = useMemo(() => {
    const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
    return words.length === 0
      ? NONE
      : register.filter(({ title, publisher }) => {
          const text = `${title} ${publisher ?? ''}`.toLowerCase();
          return !chosen.includes(title) && words.every((word) => text.includes(word));
        });
  }, [register, asked, chosen]);
  return (
    <section className="write-choice" aria-labelledby={`${id}h`}>
      <h3 id={`${id}h`}>{t('write.sources')}</h3>
      <p className="note">{t('write.sourcesNote')}</p>
      {chosen.length > 0 && (
        <ul className="write-found">
          {chosen.map((title) => (
            <li key={title}>
              <span className="grow">
                {title}
                {all && !all.some((s) => s.title === title) && (
                  <span className="note write-warn">{t('write.sourceGone')}</span>
                )}
              </span>
              <button
                type="button"
                className="btn icon"
                aria-label={t('write.sourceDrop', { title })}
                onClick={() => onChange(chosen.filter((one) => one !== title))}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="visually-hidden" htmlFor={id}>
        {t('write.sourcesSearch')}
      </label>
      <input
        id={id}
        type="search"
        value={asked}
        placeholder={t('write.sourcesSearch')}
        onChange={(e) => setAsked(e.target.value)}
      />
      <p className="note" role="status">
        {asked.trim() && t('search.results', { count: found.length })}
      </p>
      <ul className="write-found">
        {found.slice(0, MOST).map(({ id: key, title, publisher, date }) => (
          <li key={key}>
            <span className="grow">
              {title}
              <span className="note">{[publisher, date].filter(Boolean).join(' · ')}</span>
            </span>
            <button type="button" className="btn line" onClick={() => onChange([...chosen, title])}>
              {t('write.sourceAdd')}
              <span className="visually-hidden"> {title}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className="note">{t('write.moreFound', { count: found.length - MOST })}</p>}
    </section>
  );
}
