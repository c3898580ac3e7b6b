import { formatClock, formatNumber, formatShare } from '../../i18n/format.ts';
import type { NightSky } from '../../patrol/sky.ts';
import { hourText } from './hours.ts';
import type { NightBoat } from './NightStrip.tsx';
import { useLanguage } from './useLanguage.ts';

interface Props {
  readonly sky: NightSky;
  readonly boats: readonly NightBoat[];
}

/** The strip for those who hear the page: the moon in a sentence, the boats in a table. */
export function NightWords({ sky, boats }: Props) {
  const { t, language } = useLanguage();
  const time = (text: string) => formatClock(text, language);
  const highest = sky.moon.reduce<NightSky['moon'][number] | null>(
    (most, now) => (most === null || now.altitude > most.altitude ? now : most),
    null,
  );
  return (
    <div className="visually-hidden">
      <p>{t('patrolView.night.moon', { share: formatShare(sky.moonFraction, language, 0) })}</p>
      {highest && highest.altitude > 0 && (
        <p>
          {t('patrolView.night.moonHighest', {
            altitude: formatNumber(highest.altitude, language),
            time: hourText(highest.hour, language),
          })}
        </p>
      )}
      {boats.length > 0 && (
        <table>
          <caption>{t('patrolView.night.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('patrolView.night.boatColumn')}</th>
              <th scope="col">{t('patrolView.night.depart')}</th>
              <th scope="col">{t('patrolView.night.home')}</th>
              <th scope="col">{t('patrolView.night.watches')}</th>
            </tr>
          </thead>
          <tbody>
            {boats.map(({ label, depart, home, watches }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{time(depart)}</td>
                <td>{time(home)}</td>
                <td>
                  {watches.length === 0
                    ? t('patrolView.stays')
                    : watches
                        .map((w) =>
                          t('patrolView.night.watch', { label: w.label, arrive: time(w.arrive), leave: time(w.leave) }),
                        )
                        .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
