import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeName } from '../../../report/referral/words.ts';
import { contactPlaces } from '../../../response/referral/index.ts';
import { useData } from '../../../state/data.ts';
import { heardFromTabs } from '../../../state/on-device.ts';
import {
  CONTACTS_KEY,
  contactKey,
  emptyContacts,
  forgetUnreadable,
  LPSK,
  rereadContacts,
  useContacts,
} from '../../../state/response/contacts.ts';
import { isFilled } from '../../../state/response/contacts-shape.ts';
import { helpPlaces } from '../../../state/response/places.ts';
import { useView } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';
import { Unreadable } from '../../shell/Unreadable.tsx';
import { ContactFields } from './ContactFields.tsx';

/** What the office keeps beside each service of the register, one open at a time. */
export function ContactsEditor({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  const language = useView((v) => v.language);
  const places = useData(helpPlaces);
  const { contacts, kept, unreadable } = useContacts();
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    rereadContacts();
    return heardFromTabs(CONTACTS_KEY, rereadContacts);
  }, []);
  const rows = [
    ...contactPlaces(places).map((p) => ({ id: p.id, name: placeName(p, language), agency: p.agency })),
    { id: LPSK, name: t('referral.lpsk'), agency: null },
  ].map((row) => ({ ...row, key: contactKey(region, row.id) }));
  const count = rows.filter(({ key }) => isFilled(contacts[key])).length;
  return (
    <section className="referral-contacts">
      <button type="button" className="btn line" onClick={onBack}>
        <Icon name="left" size={16} /> {t('referral.contacts.back')}
      </button>
      <h2>{t('referral.contacts.heading')}</h2>
      <p className="note">{t('referral.contacts.lead')}</p>
      {!kept && (
        <p className="referral-fault" role="alert">
          {t('referral.contacts.unkept')}
        </p>
      )}
      {unreadable && (
        <Unreadable lead={t('referral.contacts.unreadable')} file="" text={null} onForget={forgetUnreadable} />
      )}
      <p className="note">{t('referral.contacts.filled', { count, all: rows.length })}</p>
      <ul>
        {rows.map(({ id, key, name, agency }) => (
          <li key={key} className="referral-contact">
            <button type="button" aria-expanded={open === id} onClick={() => setOpen(open === id ? null : id)}>
              <span className="grow">
                {name}
                {agency && agency !== name && <span className="note">{agency}</span>}
              </span>
              {isFilled(contacts[key]) && <Icon name="check" size={16} />}
            </button>
            {open === id && <ContactFields contactKey={key} name={name} />}
          </li>
        ))}
      </ul>
      {Object.keys(contacts).length > 0 && <EmptyAll />}
    </section>
  );
}

/** What is taken off the device is gone, so it is asked twice. */
function EmptyAll() {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <button type="button" className="btn line" onClick={() => setSure(true)}>
        {t('referral.contacts.empty')}
      </button>
    );
  return (
    <fieldset aria-label={t('referral.contacts.emptySure')}>
      <p>{t('referral.contacts.emptySure')}</p>
      <div className="row">
        <button type="button" className="btn line" onClick={emptyContacts}>
          {t('referral.contacts.emptyYes')}
        </button>
        <button type="button" className="btn" onClick={() => setSure(false)}>
          {t('referral.contacts.emptyNo')}
        </button>
      </div>
    </fieldset>
  );
}
