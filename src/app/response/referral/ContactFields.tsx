import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContacts, writeContact } from '../../../state/response/contacts.ts';
import {
  CONTACT_FIELDS,
  type ContactField,
  contactFault,
  keepable,
  NO_CONTACT,
} from '../../../state/response/contacts-shape.ts';

const FIELDS = Object.keys(CONTACT_FIELDS) as readonly ContactField[];

interface Props {
  readonly contactKey: string;
  /** Of the service, so that a field says whose it is. */
  readonly name: string;
}

export function ContactFields({ contactKey, name }: Props) {
  return (
    <fieldset aria-label={name} className="referral-fields">
      {FIELDS.map((field) => (
        <Field key={field} contactKey={contactKey} field={field} />
      ))}
    </fieldset>
  );
}

/** A text that speaks of a person stays in the field, is said, and is not kept. */
function Field({ contactKey, field }: { readonly contactKey: string; readonly field: ContactField }) {
  const { t } = useTranslation();
  const id = useId();
  const kept = useContacts((s) => (s.contacts[contactKey] ?? NO_CONTACT)[field]);
  const [typed, setTyped] = useState(kept);
  // Another tab, or the emptying of all, goes before what was typed here.
  const text = keepable(field, typed) === kept ? typed : kept;
  const fault = contactFault(text);
  const hint =
    field === 'phone' ? t('referral.contacts.phoneHint') : field === 'note' ? t('referral.contacts.noteHint') : '';
  const shared = {
    id,
    value: text,
    maxLength: CONTACT_FIELDS[field],
    autoComplete: 'off',
    'aria-invalid': fault !== null,
    'aria-describedby': `${id}-hint`,
  };
  const write = (next: string) => {
    setTyped(next);
    writeContact(contactKey, field, next);
  };
  return (
    <label className="field" htmlFor={id}>
      <span>{t(`referral.contacts.${field}`)}</span>
      {field === 'note' ? (
        <textarea {...shared} rows={3} onChange={(e) => write(e.target.value)} />
      ) : (
        <input {...shared} type="text" onChange={(e) => write(e.target.value)} />
      )}
      <span id={`${id}-hint`} className={fault ? 'note referral-fault' : 'note'} role={fault ? 'alert' : undefined}>
        {fault ? t(`referral.contacts.fault.${fault}`) : hint}
      </span>
    </label>
  );
}
