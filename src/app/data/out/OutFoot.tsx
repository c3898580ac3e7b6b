import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chosen } from '../../../exchange/bundle.ts';
import { useView } from '../../../state/store.ts';
import { download } from '../../shell/download.ts';
import { Icon } from '../../shell/Icon.tsx';
import { besideOf, formatOf, type OutOptions } from './options.ts';
import type { OutFiles } from './useOutFiles.ts';
import { useSize } from './useSize.ts';

interface Props {
  readonly files: OutFiles;
  readonly options: OutOptions;
  /** What is on screen, as far as it holds anything. */
  readonly screen: boolean;
  readonly several: boolean;
}

/** The one action: a file alone, or a zip with all that goes along; how far it is, and what became of it. */
export function OutFoot({ files, options, screen, several }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const size = useSize();
  const [step, setStep] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [said, setSaid] = useState('');
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  // What was said is of other files as soon as the choice is another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is what it waits for
  useEffect(() => setSaid(''), [files.layers, options]);

  const about = files.about.state === 'ready' ? files.about.value : null;
  const chosen = files.layers.flatMap(({ wanted: { layer }, file }): Chosen[] =>
    file.state === 'ready' && (!screen || file.value.features.length > 0)
      ? [{ layer, file: file.value, selected: screen && file.value.features.length < (about?.counts[layer] ?? 0) }]
      : [],
  );
  const { style, metadata } = besideOf(options, several);
  const alone = !several && chosen.length === 1 && !style && !metadata;
  const waiting = files.layers.some(({ file }) => file.state === 'waiting');
  const ready = about !== null && !waiting && chosen.length > 0 && step === null;

  const run = async () => {
    if (!about) return;
    const controller = new AbortController();
    running.current = controller;
    setSaid('');
    setStep({ done: 0, of: 1 });
    try {
      const { makeFiles } = await import('./make.ts');
      const made = await makeFiles(
        about,
        chosen,
        { format: formatOf(options), style, metadata, language, alone },
        (done, of) => setStep({ done, of }),
        controller.signal,
      );
      download(made.name, made.blob);
      setSaid(t('out.kept', { name: made.name, size: size(made.blob.size) }));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setSaid(controller.signal.aborted ? t('out.cancelled') : t('out.broken', { detail }));
    } finally {
      running.current = null;
      setStep(null);
    }
  };

  const [only] = chosen;
  return (
    <footer className="data-foot out-foot">
      <p className="note grow" role="status">
        {files.about.state === 'failed'
          ? t('out.failed', {
              file: files.about.failure.file,
              reason: t(`state.reason.${files.about.failure.reason}`),
            })
          : said || (files.layers.length === 0 && !screen ? t('out.choose') : '')}
        {step && t('out.busy', step)}
      </p>
      {files.about.state === 'failed' && (
        <button type="button" className="btn line" onClick={files.retry}>
          {t('out.retry')}
        </button>
      )}
      {step && (
        <>
          <progress max={step.of} value={step.done} aria-label={t('out.busy', step)} />
          <button type="button" className="btn line" onClick={() => running.current?.abort()}>
            {t('out.cancel')}
          </button>
        </>
      )}
      <button type="button" className="btn main out-run" disabled={!ready} onClick={() => void run()}>
        <Icon name="download" size={16} />
        {alone && only && about ? t('out.oneFile') : t('out.zip', { count: chosen.length })}
      </button>
    </footer>
  );
}
