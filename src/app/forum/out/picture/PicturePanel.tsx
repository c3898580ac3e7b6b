import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { coloursOf } from '../../../../map/theme.ts';
import type { StoryFacts } from '../../../../report/story/facts.ts';
import { composeMap } from '../../../../report/story/map/compose.ts';
import { useView } from '../../../../state/store.ts';
import { download } from '../../../shell/download.ts';
import { Icon } from '../../../shell/Icon.tsx';
import { useStoryFacts } from '../useStoryFacts.ts';
import { useStoryList } from '../useStoryList.ts';
import { fileName, furnitureOf, type PictureOptions, SIZES, startOptions, subjectOf } from './options.ts';
import { PictureChoices } from './PictureChoices.tsx';
import { Preview } from './Preview.tsx';
import { usePictureFile } from './usePictureFile.ts';
import './picture.css';

/** The map of a story's step, or of the current view, as a picture to keep. */
export function PicturePanel() {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  const { now, retry } = useStoryFacts(region);
  return (
    <section aria-labelledby="still-heading">
      <header className="still-head">
        <h2 id="still-heading">{t('still.heading')}</h2>
        <p className="note">{t('still.public')}</p>
      </header>
      <Loaded now={now} retry={retry} />
    </section>
  );
}

function Loaded({ now, retry }: ReturnType<typeof useStoryFacts>) {
  const { t } = useTranslation();
  if (now.state === 'waiting') return <p className="note">{t('still.waiting')}</p>;
  if (now.state === 'unread')
    return (
      <div role="alert">
        <p>{t('still.unread', { file: now.file })}</p>
        <button type="button" className="btn line" onClick={retry}>
          {t('state.retry')}
        </button>
      </div>
    );
  return <Pictures facts={now.facts} />;
}

function Pictures({ facts }: { readonly facts: StoryFacts }) {
  const { t } = useTranslation();
  const view = useView((v) => v);
  const stories = useStoryList(view.region);
  const [options, setOptions] = useState(() => startOptions(view.language));
  const file = usePictureFile();
  const change = (put: Partial<PictureOptions>) => {
    file.say('');
    setOptions((o) => ({ ...o, ...put }));
  };
  const story = stories.find((s) => s.id === options.story);
  const colours = useMemo(() => coloursOf(options.theme), [options.theme]);
  const { settings, name_id, name_en } = facts.manifest;
  const place = settings.views.find((v) => v.id === view.place) ?? { name_id, name_en };
  const placeName = options.language === 'id' ? place.name_id : place.name_en;
  const size = SIZES[options.size];
  const draw = (asked: PictureOptions) => {
    const subject = subjectOf(asked, stories, view, placeName, facts);
    const furniture = furnitureOf(asked, subject.title, story);
    return {
      subject,
      ...composeMap({ view: subject.view, facts, language: asked.language, colours, furniture, ...size }),
    };
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `draw` is made of these
  const made = useMemo(() => draw(options), [options, stories, view, colours, facts]);
  const drawing = (asked: PictureOptions) => () => ({ svg: draw(asked).svg, ...size });
  const png = () => void file.run([{ name: fileName(made.subject, options, 'png'), draw: drawing(options) }], '');
  const all = () =>
    void file.run(
      (story?.steps ?? []).map((_, step) => {
        const asked = { ...options, step };
        return {
          name: fileName(subjectOf(asked, stories, view, placeName, facts), asked, 'png'),
          draw: drawing(asked),
        };
      }),
      fileName({ ...made.subject, name: story?.id ?? '' }, options, 'zip'),
    );
  const svg = () => {
    const name = fileName(made.subject, options, 'svg');
    download(name, made.svg, 'image/svg+xml;charset=utf-8');
    file.say(t('still.kept', { name }));
  };
  return (
    <div className="still">
      <PictureChoices options={options} stories={stories} facts={facts} onChange={change} />
      <div className="still-out">
        <Preview svg={made.svg} label={t('still.preview', { width: size.width, height: size.height })} />
        {made.notes.length > 0 && <p className="still-notes">{made.notes.join(' ')}</p>}
        <div className="row still-foot">
          <button type="button" className="btn main" disabled={file.step !== null} onClick={png}>
            <Icon name="download" size={16} />
            {t('still.png')}
          </button>
          <button type="button" className="btn line" onClick={svg}>
            {t('still.svg')}
          </button>
          {story && (
            <button type="button" className="btn line" disabled={file.step !== null} onClick={all}>
              {t('still.all', { count: story.steps.length })}
            </button>
          )}
          {file.step && (
            <>
              <progress max={file.step.of} value={file.step.done} aria-label={t('still.busy', file.step)} />
              <button type="button" className="btn line" onClick={file.cancel}>
                {t('out.cancel')}
              </button>
            </>
          )}
        </div>
        <p className="note" role="status">
          {file.step ? t('still.busy', file.step) : file.said}
        </p>
      </div>
    </div>
  );
}
