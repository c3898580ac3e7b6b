import type { Intervention } from '../../../domain/intervention.ts';
import { webAddress } from '../../../domain/web-address.ts';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import type { Capacity, PublishedFigure } from '../../../response/whatif/index.ts';
import { useWhatifWords } from './useNames.ts';

interface Props {
  readonly capacity: Capacity;
  readonly list: readonly Intervention[];
}

/** Beds that are published and those thought of, beside what was reported to arrive at once. */
export function CapacityNote({ capacity, list }: Props) {
  const { t, language } = useWhatifWords();
  if (!list.some(({ kind }) => kind === 'shelter_beds')) return null;
  const { before, after, published, unpublished, waves } = capacity;
  const n = (x: number | null) => formatNumber(x, language);
  const source = ({ placeId, text, source: s }: PublishedFigure) => (
    <li key={placeId} className="note">
      {[text, s.source_title, s.source_publisher, formatDate(s.source_date, language)].filter(Boolean).join(' · ')}
      {s.source_url && (
        <>
          {' '}
          <a href={webAddress(s.source_url)} target="_blank" rel="noreferrer noopener">
            {t('whatif.sourceLink')}
          </a>
        </>
      )}
    </li>
  );
  return (
    <section className="whatif-capacity" aria-label={t('whatif.capacity')}>
      <h3>{t('whatif.capacity')}</h3>
      <p>{t('whatif.bedsFromTo', { before: n(before), after: n(after) })}</p>
      {unpublished > 0 && <p className="note">{t('whatif.unpublished', { count: unpublished })}</p>}
      {waves.length > 0 && <p>{t('whatif.waves', { waves: waves.map(({ text }) => text).join('; ') })}</p>}
      <p className="note">{t('whatif.capacityNote')}</p>
      <details>
        <summary>{t('whatif.sources')}</summary>
        <ul>{[...published, ...waves].map(source)}</ul>
      </details>
    </section>
  );
}
