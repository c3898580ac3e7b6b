import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../domain/story.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useView } from '../../../state/store.ts';
import { MOST_WORDS } from '../../../state/story/edit.ts';
import { writeStory } from '../../../state/story/writing.ts';
import { Logos } from './Logos.tsx';
import { Pair } from './Pair.tsx';

/** Title, line under it, the body that tells it, its day, and the logos of partners. */
export function StoryHead({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const id = useId();
  const language = useView((v) => v.language);
  const put = (change: Partial<Story>) => writeStory(story.id, (s) => ({ ...s, ...change }));
  return (
    <details className="write-choice write-about">
      <summary>{t('write.about')}</summary>
      <Pair
        name="title"
        label={t('write.field.title')}
        value={story.title}
        most={MOST_WORDS.title}
        rows={2}
        onChange={(title) => put({ title })}
      />
      <Pair
        name="subtitle"
        label={t('write.field.subtitle')}
        value={story.subtitle}
        most={MOST_WORDS.subtitle}
        rows={2}
        onChange={(subtitle) => put({ subtitle })}
      />
      <div className="field">
        <label htmlFor={id}>{t('write.field.author')}</label>
        <input
          id={id}
          type="text"
          value={story.author}
          aria-describedby={`${id}note`}
          onChange={(e) => put({ author: e.target.value })}
        />
        <p className="note" id={`${id}note`}>
          {t('write.authorNote')}
        </p>
      </div>
      <p className="note">{t('write.changed', { date: formatDate(story.date, language) })}</p>
      <Logos story={story} />
    </details>
  );
}
