import { useTranslation } from 'react-i18next';
import type { SourcedProperties } from '../../domain/published.ts';
import { webAddress } from '../../domain/web-address.ts';
import { formatDate } from '../../i18n/format.ts';
import { shownTitle } from '../../i18n/source-title.ts';
import { useView } from '../../state/store.ts';
import { Icon } from '../shell/Icon.tsx';

export function GradeMark({ grade }: { readonly grade: SourcedProperties['grade'] }) {
  const { t } = useTranslation();
  const words = `${t('area.grade', { grade })}: ${t(`area.grade${grade}`)}`;
  return (
    <span className="grade" data-grade={grade} role="img" aria-label={words} title={words}>
      {grade}
    </span>
  );
}

/** Publisher, title, date and grade of a source, with its address where there is one. */
export function SourceLine({ source, title }: { readonly source: SourcedProperties; readonly title?: string }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const date = source.source_date ? formatDate(source.source_date, language) : t('area.noDate');
  const by = [source.source_publisher, date].filter(Boolean).join(', ');
  return (
    <div className="source">
      <GradeMark grade={source.grade} />
      <div>
        {title && <div>{title}</div>}
        <div className={title ? 'note' : undefined}>{shownTitle(source.source_title, t)}</div>
        <div className="note">
          {by ? `${by} · ` : ''}
          {source.source_url ? (
            <a href={webAddress(source.source_url)} target="_blank" rel="noreferrer noopener">
              {t('area.openSource')} <Icon name="out" size={12} />
            </a>
          ) : (
            t('area.noAddress')
          )}
          {source.source2_url && (
            <>
              {' · '}
              <a href={webAddress(source.source2_url)} target="_blank" rel="noreferrer noopener">
                {t('feature.otherSource')} <Icon name="out" size={12} />
              </a>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
