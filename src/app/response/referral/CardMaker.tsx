import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Origin } from '../../../response/referral/index.ts';
import { useContacts } from '../../../state/response/contacts.ts';
import { useStore, useView } from '../../../state/store.ts';
import type { Language } from '../../../state/view.ts';
import { ExportProfile } from '../../risk/ExportProfile.tsx';
import { Icon } from '../../shell/Icon.tsx';
import { useMadeFile } from '../../shell/useMadeFile.ts';
import { useMayWrite } from './useMayWrite.ts';

interface Props {
  readonly origin: Origin;
  /** Another button, beside that of the card. */
  readonly children: ReactNode;
}

/** The card to print: its language, its form, and whether what the office wrote stands on it. */
export function CardMaker({ origin, children }: Props) {
  const { t } = useTranslation();
  const { region, profile, language: spoken } = useView((v) => v);
  const wanted = useStore((s) => s.exportProfile);
  const contacts = useContacts((s) => s.contacts);
  const own = useMayWrite() && Object.keys(contacts).some((key) => key.startsWith(`${region}:`));
  const [chosen, setChosen] = useState<Language | null>(null);
  const [asked, setAsked] = useState<boolean | null>(null);
  const language = chosen ?? spoken;
  const form = profile === 'public' ? 'public' : wanted;
  // A public card goes from hand to hand: contacts go on it only where somebody asks for them.
  const printed = own && (asked ?? form === 'internal');
  const { busy, said, run } = useMadeFile(async () => {
    const { makeReferralCard } = await import('../../../report/referral/save.ts');
    return makeReferralCard({ region, origin, language, profile: form, contacts: printed ? contacts : null });
  });
  return (
    <section className="referral-card" aria-label={t('referral.card')}>
      <div className="row">
        {children}
        <button type="button" className="btn main" disabled={busy} onClick={() => void run()}>
          <Icon name="download" size={16} /> {t('referral.card')}
        </button>
      </div>
      <div className="row">
        <fieldset className="seg" aria-label={t('referral.cardIn')}>
          {(['id', 'en'] as const).map((l) => (
            <button key={l} type="button" aria-pressed={l === language} onClick={() => setChosen(l)}>
              {t(`referral.language.${l}`)}
            </button>
          ))}
        </fieldset>
        <ExportProfile />
      </div>
      {own && (
        <label className="row referral-with">
          <input type="checkbox" checked={printed} onChange={(e) => setAsked(e.target.checked)} />
          <span>{t('referral.withContacts')}</span>
        </label>
      )}
      <p className="note" role="status">
        {said || t('referral.withoutContacts')}
      </p>
    </section>
  );
}
