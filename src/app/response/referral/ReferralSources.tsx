import { useTranslation } from 'react-i18next';
import type { SourcedProperties } from '../../../domain/published.ts';
import { webAddress } from '../../../domain/web-address.ts';
import { emergencyLines } from '../../../report/referral/emergency.ts';
import { orderOf, stepProgrammes } from '../../../report/referral/programmes.ts';
import { placeName } from '../../../report/referral/words.ts';
import type { HelpPlace } from '../../../response/places.ts';
import { namedOffers, type Referral } from '../../../response/referral/index.ts';
import { useView } from '../../../state/store.ts';
import { SourceLine } from '../../risk/SourceLine.tsx';
import { useProgrammes } from './useReferralNow.ts';

const published = ({ source }: HelpPlace): SourcedProperties => ({
  source_title: source.title,
  source_publisher: source.publisher,
  source_url: source.url,
  source_date: source.date,
  grade: source.grade as SourcedProperties['grade'],
});

/** Where the order, the numbers and every service come from. */
export function ReferralSources({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const programmes = useProgrammes();
  const order = orderOf(programmes);
  return (
    <section className="referral-sources">
      <h3>{t('referral.sources')}</h3>
      {order ? (
        [order.law, order.procedure].map((p) => <SourceLine key={p.id} source={p} />)
      ) : (
        <p className="note">{t('referral.orderLeft')}</p>
      )}
      <ul>
        {emergencyLines(language).map(({ name, number, source }) => (
          <li key={name}>
            {`${name}: ${number}`} ·{' '}
            <a href={webAddress(source.url)} target="_blank" rel="noreferrer noopener">
              {source.title}
            </a>
          </li>
        ))}
      </ul>
      {stepProgrammes(programmes, 'identification').map((p) => (
        <SourceLine key={p.id} source={p} />
      ))}
      {namedOffers(referral).map(({ offer: { place } }) => (
        <SourceLine key={place.id} source={published(place)} title={placeName(place, language)} />
      ))}
    </section>
  );
}
