import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../domain/figure.ts';
import { wordsOf } from '../i18n/words.ts';
import type { Language } from '../state/view.ts';
import { FigurePicture } from './FigurePicture.tsx';
import { FigureSources } from './FigureSources.tsx';
import { FigureTable } from './FigureTable.tsx';
import { isEmpty } from './figures/figureOf.ts';
import { figureRows } from './figures/rows.ts';
import './figures.css';

/**
 * A figure as a newsroom prints it: title, chart, what must be known, sources, and the same numbers as a table.
 * @param width px; without it the chart fills what it stands in
 * @param height px of bars or ladder alone
 * @param compact title and chart alone, for a panel that says the rest itself
 */
export function FigureView({
  figure,
  language,
  width = null,
  height = null,
  compact = false,
}: {
  readonly figure: Figure;
  readonly language: Language;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly compact?: boolean;
}) {
  const { t } = useTranslation();
  const own = useMemo(() => wordsOf(language), [language]);
  const table = useMemo(() => figureRows(figure, own), [figure, own]);
  const isTable = figure.kind === 'table';
  return (
    <figure className="figure-view" data-kind={figure.kind} data-compact={compact} lang={language}>
      <figcaption>
        <h2>{figure.title}</h2>
        {figure.subtitle && <p className="second">{figure.subtitle}</p>}
      </figcaption>
      {isEmpty(figure) ? (
        <p className="second">{t('figures.none')}</p>
      ) : isTable ? (
        <FigureTable table={table} caption={figure.title} />
      ) : (
        <FigurePicture figure={figure} language={language} width={width} height={height} />
      )}
      {!compact && (
        <>
          {figure.cautions.length > 0 && (
            <section className="figure-know" aria-label={t('figures.know')}>
              <h3>{t('figures.know')}</h3>
              <ul>
                {figure.cautions.map((caution) => (
                  <li key={caution}>{caution}</li>
                ))}
              </ul>
            </section>
          )}
          {!isTable && !isEmpty(figure) && (
            <details className="figure-more">
              <summary>{t('figures.table')}</summary>
              <FigureTable table={table} caption={figure.title} />
            </details>
          )}
          <FigureSources sources={figure.sources} language={language} />
        </>
      )}
    </figure>
  );
}
