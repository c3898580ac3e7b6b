import { useTranslation } from 'react-i18next';
import type { FigureSource } from '../domain/figure.ts';
import { webAddress } from '../domain/web-address.ts';
import { formatDate } from '../i18n/format.ts';
import type { Language } from '../state/view.ts';

/** Every source of a figure: grade, title, publisher, date, address or that there is none. */
export function FigureSources({
  sources,
  language,
}: {
  readonly sources: readonly FigureSource[];
  readonly language: Language;
}) {
  const { t } = useTranslation();
  return (
    <details className="figure-more">
      <summary>{t('figures.sources', { count: sources.length })}</summary>
      <ol className="figure-sources">
        {sources.map((s) => {
          const grade = `${t('area.grade', { grade: s.grade })}: ${t(`area.grade${s.grade}`)}`;
          return (
            <li key={`${s.title}${s.date}${s.url}`}>
              <span className="grade" data-grade={s.grade} role="img" aria-label={grade} title={grade}>
                {s.grade}
              </span>
              <span>
                {s.title}
                <span className="note">
                  {' · '}
                  {[s.publisher, s.date ? formatDate(s.date, language) : t('area.noDate')].filter(Boolean).join(', ')}
                  {' · '}
                  {s.url ? (
                    <a href={webAddress(s.url)} target="_blank" rel="noreferrer noopener">
                      {t('area.openSource')}
                    </a>
                  ) : (
                    t('area.noAddress')
                  )}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
