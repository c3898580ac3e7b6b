import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { useData } from '../../../state/data.ts';
import { loadsIn, reportedWaves } from '../../../state/response/load.ts';
import { SourceLine } from '../../risk/SourceLine.tsx';
import { cited } from './cited.ts';
import { useReachWords } from './useReachParts.ts';

/** Room in shelters against the arrivals that were reported. */
export function ReachLoad() {
  const { t, language } = useReachWords();
  const loads = useData(loadsIn);
  const waves = useData(reportedWaves);
  const known = loads.filter((l) => l.capacity !== null);
  const number = (x: number | null) => formatNumber(x, language);
  const persons = (wave: (typeof waves)[number]) =>
    wave.moreThan
      ? t('reach.moreThan', { persons: number(wave.persons) })
      : t('reach.persons', { persons: number(wave.persons) });
  if (!waves.length && !loads.length) return null;
  return (
    <section className="reach-load" aria-label={t('reach.load')}>
      <h2>{t('reach.load')}</h2>
      {known.length === 0 && <p>{t('reach.loadPublic')}</p>}
      <ul>
        {known.map(({ place, capacity, known: of, tooMany }) => (
          <li key={place.id}>
            {language === 'id' ? place.name_id : place.name_en}
            <span className="second">{t('reach.capacity', { capacity: number(capacity) })}</span>
            <span className={tooMany > 0 ? 'reach-short' : 'second'}>
              {t(tooMany > 0 ? 'reach.short' : 'reach.roomy', { count: of, tooMany: number(tooMany) })}
            </span>
          </li>
        ))}
      </ul>
      {waves.length > 0 && (
        <p className="second">
          {t('reach.waves')}{' '}
          {waves
            .map((w) =>
              w.day ? `${formatDate(w.day, language)}: ${persons(w)}` : t('reach.stated', { persons: persons(w) }),
            )
            .join('; ')}
          .
        </p>
      )}
      <p className="note">{t('reach.loadNote')}</p>
      <details>
        <summary>{t('reach.sources')}</summary>
        {known.map(({ place }) => (
          <SourceLine key={place.id} source={cited(place)} title={language === 'id' ? place.name_id : place.name_en} />
        ))}
        {waves.map((w) => (
          <SourceLine
            key={w.day ?? 'stated'}
            source={w.source}
            title={w.day ? formatDate(w.day, language) : persons(w)}
          />
        ))}
      </details>
    </section>
  );
}
