import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlidesKind, StorySlides } from '../../../../report/story/saveSlides.ts';
import { download } from '../../../shell/download.ts';

/** Slides being made: how far they are, what became of them, and how to stop. The writers are fetched when first used. */
export function useSlides() {
  const { t } = useTranslation();
  const [step, setStep] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [said, setSaid] = useState('');
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);
  const run = async (kind: SlidesKind, asked: Omit<StorySlides, 'onProgress' | 'signal'>) => {
    const controller = new AbortController();
    work.current = controller;
    setStep({ done: 0, of: asked.story.steps.length });
    setSaid('');
    try {
      const { makeStorySlides } = await import('../../../../report/story/saveSlides.ts');
      const onProgress = (done: number, of: number) => setStep({ done, of });
      const made = await makeStorySlides(kind, { ...asked, onProgress, signal: controller.signal });
      if (controller.signal.aborted || 'stopped' in made) {
        setSaid(t('slides.stopped'));
        return;
      }
      download(made.name, made.blob);
      setSaid(
        [
          t('slides.kept', { count: made.slides, name: made.name }),
          ...(made.lacking > 0 ? [t('slides.without', { count: made.lacking })] : []),
          ...(made.inter ? [] : [t('slides.noInter')]),
        ].join(' '),
      );
    } catch (error) {
      setSaid(t('slides.failed', { detail: error instanceof Error ? error.message : String(error) }));
    } finally {
      work.current = null;
      setStep(null);
    }
  };
  return { step, said, run, stop: () => work.current?.abort() };
}
