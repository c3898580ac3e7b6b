import { webAddress } from '../../../domain/web-address.ts';
import { emergencyLines } from '../../../report/referral/emergency.ts';
import { useLanguage } from '../../patrol/useLanguage.ts';

/** Numbers to call before any step; where each comes from is among the sources. */
export function Emergency() {
  const { t, language } = useLanguage();
  return (
    <section className="referral-emergency">
      <h3>{t('referral.emergency')}</h3>
      <ul>
        {emergencyLines(language).map(({ name, what, number, source }) => (
          <li key={name}>
            <span className="grow">
              {name} <span className="note">{what}</span>
            </span>
            <a href={webAddress(source.url)} target="_blank" rel="noreferrer noopener" title={source.title}>
              <span className="visually-hidden">{`${t('area.source')}: ${source.title}. `}</span>
              <b>{number}</b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
