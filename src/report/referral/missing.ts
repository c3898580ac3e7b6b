/** What a referral cannot say because nobody has published it, or because this form leaves it out. */
import type { TFunction } from 'i18next';
import { formatNumber } from '../../i18n/format.ts';
import { FARTHEST_KM, namedOffers, type Referral } from '../../response/referral/index.ts';
import type { Language, Profile } from '../../state/view.ts';
import { kmText, placeName } from './words.ts';

/** @param ordered whether sources [1] and [2] are those of the order of the steps */
export function missingLines(
  referral: Referral,
  profile: Profile,
  ordered: boolean,
  t: TFunction,
  language: Language,
): readonly string[] {
  const named = namedOffers(referral).map(({ offer }) => offer);
  const phones = named.flatMap(({ place }) =>
    place.hotline ? [`${place.hotline} (${placeName(place, language)})`] : [],
  );
  const rooms = named.flatMap(({ place }) =>
    place.capacity === null
      ? []
      : [`${placeName(place, language)} ${formatNumber(place.capacity, language)}\u00a0${t('unit.persons')}`],
  );
  const withheld = named.filter((o) => o.where === 'withheld').length;
  const empty = referral.steps.flatMap((s, i) =>
    s.near.length || s.city.length ? [] : [`${i + 1} (${t(`referral.step.${s.id}`)})`],
  );
  const list = (items: readonly string[]) => items.join('; ');
  return [
    ...(referral.outside ? [t('referral.outside', { distance: kmText(FARTHEST_KM, language) })] : []),
    ...(empty.length ? [t('referral.missing.steps', { list: list(empty) })] : []),
    t('referral.missing.hours'),
    phones.length ? t('referral.missing.phones', { list: list(phones) }) : t('referral.missing.phonesNone'),
    profile === 'public'
      ? t('referral.missing.capacityPublic')
      : rooms.length
        ? t('referral.missing.capacity', { list: list(rooms) })
        : t('referral.missing.capacityNone'),
    ...(profile === 'public' && named.some((o) => o.place.services.includes('health'))
      ? [t('referral.missing.visumPublic')]
      : []),
    ...(withheld ? [t('referral.missing.withheld', { count: withheld })] : []),
    ...(ordered ? [t('referral.missing.children')] : []),
  ];
}
