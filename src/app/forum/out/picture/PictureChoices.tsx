import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../../domain/story.ts';
import type { StoryFacts } from '../../../../report/story/facts.ts';
import { saidIn } from '../../../../state/story/words.ts';
import { THEMES } from '../../../../state/view.ts';
import { headingOf, type PictureOptions, SIZES, type SizeId, SWITCHES } from './options.ts';

interface Props {
  readonly options: PictureOptions;
  readonly stories: readonly Story[];
  readonly facts: StoryFacts;
  readonly onChange: (put: Partial<PictureOptions>) => void;
}

const SIZE_IDS = Object.keys(SIZES) as SizeId[];

/** What the picture is of, how large, in which dress and language, and what stands on it. */
export function PictureChoices({ options, stories, facts, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const story = stories.find((s) => s.id === options.story);
  const pick = <T extends string>(
    name: string,
    label: string,
    values: readonly T[],
    now: T,
    words: (value: T) => string,
    put: (value: T) => void,
  ) => (
    <div className="still-choice">
      <span className="note" id={`${id}-${name}`}>
        {label}
      </span>
      <fieldset className="seg" aria-labelledby={`${id}-${name}`}>
        {values.map((value) => (
          <button key={value} type="button" aria-pressed={value === now} onClick={() => put(value)}>
            {words(value)}
          </button>
        ))}
      </fieldset>
    </div>
  );
  return (
    <div className="still-choices">
      {stories.length === 0 ? (
        <p className="note">{t('still.onlyView')}</p>
      ) : (
        <label className="still-choice">
          <span className="note">{t('still.of')}</span>
          <select
            value={options.story ?? ''}
            onChange={(e) => onChange({ story: e.target.value || null, step: 0, on: { ...options.on, title: false } })}
          >
            <option value="">{t('still.currentView')}</option>
            {stories.map((s) => (
              <option key={s.id} value={s.id}>
                {saidIn(s.title, options.language).text}
              </option>
            ))}
          </select>
        </label>
      )}
      {story && (
        <label className="still-choice">
          <span className="note">{t('still.step')}</span>
          <select value={options.step} onChange={(e) => onChange({ step: Number(e.target.value) })}>
            {story.steps.map((step, i) => (
              <option key={step.id} value={i}>{`${i + 1}. ${headingOf(step, options.language, facts)}`}</option>
            ))}
          </select>
        </label>
      )}
      <label className="still-choice">
        <span className="note">{t('still.size')}</span>
        <select value={options.size} onChange={(e) => onChange({ size: e.target.value as SizeId })}>
          {SIZE_IDS.map((size) => (
            <option
              key={size}
              value={size}
            >{`${t(`still.sizes.${size}`)} (${SIZES[size].width} × ${SIZES[size].height})`}</option>
          ))}
        </select>
      </label>
      {pick(
        'theme',
        t('top.theme'),
        THEMES,
        options.theme,
        (theme) => t(`top.${theme}`),
        (theme) => onChange({ theme }),
      )}
      {pick(
        'language',
        t('top.language'),
        ['id', 'en'] as const,
        options.language,
        (l) => (l === 'id' ? 'ID' : 'EN'),
        (language) => onChange({ language }),
      )}
      <fieldset className="still-switches">
        <legend className="note">{t('still.furniture')}</legend>
        {SWITCHES.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              name={`still-${name}`}
              checked={options.on[name]}
              onChange={(e) => onChange({ on: { ...options.on, [name]: e.target.checked } })}
            />
            {t(`still.switch.${name}`)}
          </label>
        ))}
      </fieldset>
      <p className="note">{t('still.credit')}</p>
    </div>
  );
}
