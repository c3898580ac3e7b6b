import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange, useViewPart } from '../../../state/store.ts';
import { allStories, openStory, useStories } from '../../../state/story/stories.ts';
import { saidIn } from '../../../state/story/words.ts';
import { STANDS, THEMES, WORKSPACES } from '../../../state/view.ts';
import { Brand, Icon } from '../../shell/Icon.tsx';
import { PARTS } from '../stands.ts';
import { useStory } from './useStaged.ts';

/** The way back, the name of what is told, and all that a lectern has no room for: other stories, parts and workspaces. */
export function StageMenu() {
  const { t } = useTranslation();
  const change = useChange();
  const { language, theme, stand } = useViewPart('language', 'theme', 'stand');
  const stories = useStories(allStories);
  const story = useStory();
  const box = useRef<HTMLDetailsElement>(null);
  const shut = useCallback(() => {
    if (box.current) box.current.open = false;
  }, []);
  useEffect(() => {
    const away = (e: Event) => {
      if (e.target instanceof Node && !box.current?.contains(e.target)) shut();
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [shut]);
  const title = story ? saidIn(story.title, language) : null;
  const parts = STANDS.filter((s) => s !== stand && PARTS[s]);
  return (
    <div className="bar stage-head">
      <button
        type="button"
        className="btn icon"
        aria-label={t('stage.leave')}
        title={t('stage.leave')}
        onClick={() => change({ workspace: 'risk' })}
      >
        <Icon name="left" />
      </button>
      <details
        ref={box}
        className="stage-menu"
        onKeyDown={(e) => {
          if (e.key === 'Escape') shut();
        }}
      >
        <summary title={t('stage.menu')}>
          <Brand />
          <b>{t('app.name')}</b>
          <span className="second" lang={title?.lang}>
            {title?.text ?? t('workspace.forum')}
          </span>
          <Icon name="down" size={16} />
        </summary>
        <div className="panel stage-menu-list">
          {stories.length > 0 && (
            <>
              <h2>{t('stage.stories')}</h2>
              <ul>
                {stories.map((s) => {
                  const words = saidIn(s.title, language);
                  const under = saidIn(s.subtitle, language);
                  return (
                    <li key={s.id}>
                      <button
                        type="button"
                        className="btn"
                        aria-pressed={s.id === story?.id}
                        onClick={() => {
                          openStory(s.id);
                          shut();
                        }}
                      >
                        <span>
                          <span lang={words.lang}>{words.text}</span>
                          <span className="note">
                            {under.text && <span lang={under.lang}>{`${under.text} · `}</span>}
                            {t('stage.steps', { count: s.steps.length })}
                          </span>
                        </span>
                      </button>
                    </li>
                  );
                })}
              </ul>
            </>
          )}
          {parts.length > 0 && (
            <>
              <h2>{t('forum.nav')}</h2>
              <ul>
                {parts.map((s) => (
                  <li key={s}>
                    <button type="button" className="btn" onClick={() => change({ stand: s })}>
                      {t(`forum.stand.${s}`)}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2>{t('workspace.nav')}</h2>
          <ul className="stage-menu-row">
            {WORKSPACES.filter((w) => w !== 'forum').map((w) => (
              <li key={w}>
                <button type="button" className="btn" onClick={() => change({ workspace: w })}>
                  <Icon name={w} size={18} />
                  {t(`workspace.${w}`)}
                </button>
              </li>
            ))}
          </ul>
          <h2>{t('top.theme')}</h2>
          <fieldset className="seg" aria-label={t('top.theme')}>
            {THEMES.map((name) => (
              <button key={name} type="button" aria-pressed={theme === name} onClick={() => change({ theme: name })}>
                <Icon name={name} size={18} />
                {t(`top.${name}`)}
              </button>
            ))}
          </fieldset>
        </div>
      </details>
    </div>
  );
}
