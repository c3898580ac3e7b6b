import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../../domain/story.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import type { StoryFacts } from '../../../../report/story/facts.ts';
import { useView } from '../../../../state/store.ts';
import type { Language } from '../../../../state/view.ts';
import { download } from '../../../shell/download.ts';
import type { Made } from './make.ts';

const NAMES: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English' };

/** Making the file: how far it is, what became of it, and how to stop it. */
export function useOneFile() {
  const { t } = useTranslation();
  const screen = useView((v) => v.language);
  const [step, setStep] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const forget = useCallback(() => setSaid([]), []);

  const megabytes = (bytes: number) => formatNumber(bytes / 1e6, screen, 1);
  const keep = ({ file, inter, gone }: Made, name: string): void => {
    if ('fault' in file) {
      setSaid([file.fault === 'empty' ? t('stage.noSteps') : t('onefile.tooLarge', { size: megabytes(file.bytes) })]);
      return;
    }
    download(name, new Blob([file.html], { type: 'text/html;charset=utf-8' }));
    setSaid([
      t('onefile.made', { name, count: file.steps, size: megabytes(file.bytes) }),
      ...(file.dropped.includes('narrow') ? [t('onefile.narrow')] : []),
      ...(file.dropped.includes('language')
        ? [t('onefile.language', { language: file.languages.map((l) => NAMES[l]).join(', ') })]
        : []),
      ...(gone.length > 0 ? [t('onefile.gone', { list: gone.join(', ') })] : []),
      ...(inter ? [] : [t('onefile.letters')]),
    ]);
  };
  const run = async (story: Story, facts: StoryFacts, languages: readonly [Language, ...Language[]]) => {
    const controller = new AbortController();
    running.current = controller;
    forget();
    setStep({ done: 0, of: story.steps.length * languages.length });
    try {
      const { makeOneFile } = await import('./make.ts');
      const work = { signal: controller.signal, onStep: (done: number, of: number) => setStep({ done, of }) };
      const made = await makeOneFile(story, facts, languages, work);
      keep(made, `jaga-selat-${story.id}-${languages.join('-')}.html`);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setSaid([controller.signal.aborted ? t('profiles.stopped') : t('onefile.failed', { detail })]);
    } finally {
      running.current = null;
      setStep(null);
    }
  };
  return { step, said, run, forget, stop: () => running.current?.abort() };
}
