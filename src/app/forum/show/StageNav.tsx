import { useTranslation } from 'react-i18next';
import { goTo, next, previous } from '../../../state/story/stories.ts';
import type { Language } from '../../../state/view.ts';
import { shapeOf, useWindowSize } from '../../layout.ts';
import { Icon } from '../../shell/Icon.tsx';
import type { Staged } from './useStaged.ts';
import { useSaid } from './useStoryTables.ts';

/** Beyond this many a row of dots says less than two numbers, and on a phone no finger hits one. */
const MOST_DOTS = 12;
const MOST_DOTS_PHONE = 6;

/** Where the story stands, and the way on and back. */
export function StageNav({ staged, language }: { readonly staged: Staged; readonly language: Language }) {
  const { t } = useTranslation();
  const { story, index } = staged;
  const total = story.steps.length;
  const said = useSaid(language);
  const phone = shapeOf(useWindowSize().width) === 'phone';
  return (
    <nav className="bar stage-nav" aria-label={t('stage.nav')}>
      <button
        type="button"
        className="btn icon"
        aria-disabled={index === 0}
        aria-label={t('stage.back')}
        title={t('stage.back')}
        onClick={previous}
      >
        <Icon name="left" />
      </button>
      {total <= (phone ? MOST_DOTS_PHONE : MOST_DOTS) ? (
        <ol>
          {story.steps.map((step, i) => {
            const words = t('stage.dot', { n: i + 1, heading: said(step.heading).text });
            return (
              <li key={step.id}>
                <button
                  type="button"
                  data-past={i < index}
                  aria-current={i === index ? 'step' : undefined}
                  aria-label={words}
                  title={words}
                  onClick={() => goTo(i)}
                />
              </li>
            );
          })}
        </ol>
      ) : (
        <span className="stage-count">{t('stage.of', { n: index + 1, total })}</span>
      )}
      <button type="button" className="btn main" aria-disabled={index >= total - 1} onClick={next}>
        {t('stage.next')}
        <Icon name="right" />
      </button>
    </nav>
  );
}
