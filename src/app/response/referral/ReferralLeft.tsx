import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactsEditor } from './ContactsEditor.tsx';
import { OriginChoice } from './OriginChoice.tsx';
import { useMayWrite } from './useMayWrite.ts';
import { usePicking } from './usePicking.ts';
import './referral.css';

/** Where somebody is referred from; in its place, when asked for, the contacts that the office keeps. */
export function ReferralLeft() {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const own = useMayWrite();
  usePicking();
  if (writing && own) return <ContactsEditor onBack={() => setWriting(false)} />;
  return (
    <>
      <OriginChoice />
      <section className="referral-office">
        <h2>{t('referral.contacts.heading')}</h2>
        {own ? (
          <>
            <p className="note">{t('referral.contacts.lead')}</p>
            <button type="button" className="btn line" onClick={() => setWriting(true)}>
              {t('referral.contacts.open')}
            </button>
          </>
        ) : (
          <p className="note">{t('referral.contacts.closed')}</p>
        )}
      </section>
    </>
  );
}
