import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../domain/figure.ts';
import type { Language } from '../state/view.ts';
import { SCREEN } from './figures/palette.ts';
import { useWidth } from './useWidth.ts';

type Draw = typeof import('./figures/draw.ts');

/** Below this a chart cannot be read; px. */
const LEAST = 220;

/** The picture of a figure in the colours of the page. What draws it is fetched when the first chart is to be seen. */
export function FigurePicture({
  figure,
  language,
  width,
  height,
}: {
  readonly figure: Figure;
  readonly language: Language;
  readonly width: number | null;
  readonly height: number | null;
}) {
  const { t } = useTranslation();
  const id = `h${useId().replace(/[^\w]/g, '')}`;
  const frame = useRef<HTMLDivElement>(null);
  const measured = useWidth(frame);
  const [draw, setDraw] = useState<Draw | { readonly failed: string } | null>(null);
  useEffect(() => {
    let gone = false;
    import('./figures/draw.ts').then(
      (made) => !gone && setDraw(made),
      (error: unknown) => !gone && setDraw({ failed: String(error) }),
    );
    return () => {
      gone = true;
    };
  }, []);
  const wide = width ?? measured;
  useEffect(() => {
    const { current } = frame;
    if (!current || !draw || 'failed' in draw || wide === null) return;
    const options = { width: Math.max(LEAST, wide), height, language, palette: SCREEN, document, id };
    current.replaceChildren(draw.figureSvg(figure, options));
  }, [figure, draw, wide, height, language, id]);
  return (
    <>
      <div className="figure-picture" ref={frame} />
      {draw === null && (
        <p className="note" role="status">
          {t('figures.drawing')}
        </p>
      )}
      {draw && 'failed' in draw && (
        <p className="note" role="alert">
          {t('figures.failed', { detail: draw.failed })}
        </p>
      )}
    </>
  );
}
