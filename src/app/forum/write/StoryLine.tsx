import { useTranslation } from 'react-i18next';
import type { Story } from '../../../domain/story.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useView } from '../../../state/store.ts';
import { spokenMinutes } from '../../../state/story/edit.ts';
import { saidIn } from '../../../state/story/words.ts';
import { Icon } from '../../shell/Icon.tsx';

export type StoryAct = 'open' | 'show' | 'copy' | 'drop';

/** A story of the list, and what may be done with it. One that ships is never changed, but copied. */
export function StoryLine({
  story,
  own,
  act,
}: {
  readonly story: Story;
  readonly own: boolean;
  readonly act: (what: StoryAct) => void;
}) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const title = saidIn(story.title, language);
  const under = saidIn(story.subtitle, language);
  const facts = [
    t('stage.steps', { count: story.steps.length }),
    t('write.minutes', { count: spokenMinutes(story.steps, language) }),
    story.author,
    formatDate(story.date, language),
  ];
  return (
    <li className="write-line">
      <div className="grow">
        <h4 lang={title.lang}>{title.text || t('write.untitled')}</h4>
        {under.text && (
          <p className="second" lang={under.lang}>
            {under.text}
          </p>
        )}
        <p className="note">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="write-acts">
        {own && (
          <button type="button" className="btn line" onClick={() => act('open')}>
            {t('write.open')}
          </button>
        )}
        <button type="button" className="btn line" onClick={() => act('show')}>
          {t('forum.stand.show')}
        </button>
        <button type="button" className={own ? 'btn' : 'btn line'} onClick={() => act('copy')}>
          <Icon name="copy" size={18} />
          {t(own ? 'write.copy' : 'write.copyShipped')}
        </button>
        {own && (
          <button type="button" className="btn" onClick={() => act('drop')}>
            <Icon name="bin" size={18} />
            {t('write.drop')}
          </button>
        )}
      </div>
    </li>
  );
}
