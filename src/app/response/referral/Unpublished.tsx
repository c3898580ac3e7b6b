import { missingLines } from '../../../report/referral/missing.ts';
import { orderOf } from '../../../report/referral/programmes.ts';
import type { Referral } from '../../../response/referral/index.ts';
import { useView } from '../../../state/store.ts';
import { useLanguage } from '../../patrol/useLanguage.ts';
import { useProgrammes } from './useReferralNow.ts';

/** What nobody has published, or what this profile leaves out, in the words of the card. */
export function Unpublished({ referral }: { readonly referral: Referral }) {
  const { t, language } = useLanguage();
  const profile = useView((v) => v.profile);
  const ordered = orderOf(useProgrammes()) !== null;
  return (
    <details className="referral-missing">
      <summary>{t('referral.missing.heading')}</summary>
      <ul>
        {missingLines(referral, profile, ordered, t, language).map((line) => (
          <li key={line} className="note">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}
