import type { ParseKeys } from 'i18next';
import { Fragment, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Loadable, WAITING } from '../../../state/files.ts';
import { parseLink } from '../../../state/link.ts';
import { useStore, useView } from '../../../state/store.ts';
import { dataProfile } from '../../../state/view.ts';
import { shutHelp } from '../open.ts';
import { GUIDE_OF, type Guide, type GuideStep, loadGuides, PICTURE, pictureOf } from './guides.ts';
import './guide.css';

type File = Awaited<ReturnType<typeof loadGuides>> extends Loadable<infer T> ? T : never;

/** Five minutes for each of the three who use the house: steps with a picture, and a way to the screen each speaks of. */
export function Guides() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const profile = useView(dataProfile);
  const workspace = useView((v) => v.workspace);
  const [file, setFile] = useState<Loadable<File>>(WAITING);
  const [chosen, choose] = useState(GUIDE_OF[workspace]);
  useEffect(() => void loadGuides().then(setFile), []);
  if (file.state === 'waiting') return <p className="note">{t('help.loading')}</p>;
  if (file.state === 'failed')
    return (
      <p className="note" role="alert">
        {t('help.unread', { file: file.failure.file })}
      </p>
    );
  const guide = file.value.guides.find(({ id }) => id === chosen) ?? file.value.guides[0];
  if (!guide) return null;
  const steps = guide.steps.filter(({ only }) => only === undefined || only === profile);
  return (
    <div className="guide">
      <fieldset className="seg" aria-label={t('help.part.guide')}>
        {file.value.guides.map(({ id, title }) => (
          <button key={id} type="button" aria-pressed={id === guide.id} onClick={() => choose(id)}>
            {title[language]}
          </button>
        ))}
      </fieldset>
      <p className="lead">{guide.lead[language]}</p>
      <ol>
        {steps.map((step) => (
          <Step key={`${guide.id}-${step.id}`} guide={guide} step={step} />
        ))}
      </ol>
    </div>
  );
}

function Step({ guide, step }: { readonly guide: Guide; readonly step: GuideStep }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const profile = useView(dataProfile);
  const picture = pictureOf(guide, step, language, profile);
  const [large, enlarge] = useState(false);
  const title = step.title[language];
  const open = () => {
    const { available, change, view } = useStore.getState();
    shutHelp();
    change({ ...parseLink(step.view, available), language: view.language, theme: view.theme, profile: view.profile });
  };
  return (
    <li data-large={large}>
      <div>
        <h3>{title}</h3>
        <p>
          <Filled text={step.text[language]} />
        </p>
        <button type="button" className="btn line" onClick={open}>
          {t('help.openScreen')}
        </button>
      </div>
      {picture && (
        <button type="button" className="guide-picture" aria-pressed={large} onClick={() => enlarge(!large)}>
          <img src={picture} alt={t('help.picture', { title })} loading="lazy" {...PICTURE} />
        </button>
      )}
    </li>
  );
}

/** A text whose `[[key]]` are the words that stand on the buttons and headings themselves. */
function Filled({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const pieces = text.split(/\[\[([\w.]+)\]\]/);
  return pieces.map((piece, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, in an order that never changes
    return at % 2 === 1 ? <b key={at}>{t(piece as ParseKeys)}</b> : <Fragment key={at}>{piece}</Fragment>;
  });
}
