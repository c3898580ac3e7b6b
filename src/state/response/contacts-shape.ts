/** What an office writes beside a service, and what of it may be kept: numbers and hours of offices, nothing of a person. */

import { namesSomebody } from '../../protect/person-names.ts';
import { type PersonalField, personalCell } from '../../protect/personal.ts';

/** As many letters as each takes. */
export const CONTACT_FIELDS = { phone: 80, hours: 120, note: 400 } as const;
export type ContactField = keyof typeof CONTACT_FIELDS;
export type Contact = Readonly<Record<ContactField, string>>;
export const NO_CONTACT: Contact = { phone: '', hours: '', note: '' };

export const isFilled = (contact: Contact | undefined): contact is Contact =>
  contact !== undefined && Object.values(contact).some((text) => text.trim() !== '');

/** Words that begin with a capital, two to four in a row: where a name can stand within a sentence. */
const CAPITALS = /\p{Lu}[\p{L}'’]+(?:\s+\p{Lu}[\p{L}'’]+){1,3}/gu;
const APART = /[,;:/()|\n\r\d–—.+]+/;

/**
 * What of a person a text gives away, as far as it can be told: an identity number, an address of mail, a name. Numbers of
 * telephones pass, for an office's looks like anybody's. A single name without form of address is not found.
 * @returns null where nothing is found
 */
export function contactFault(text: string): Extract<PersonalField, 'identityNumber' | 'email' | 'name'> | null {
  const cell = personalCell(text);
  if (cell === 'identityNumber' || cell === 'email') return cell;
  const parts = text.split(APART).flatMap((part) => [part.trim(), ...(part.match(CAPITALS) ?? [])]);
  return parts.some((part) => part !== '' && namesSomebody(part)) ? 'name' : null;
}

/** A text as it may be kept: no longer than its field, and nothing at all where it speaks of a person. */
export const keepable = (field: ContactField, text: string): string =>
  contactFault(text) === null ? text.slice(0, CONTACT_FIELDS[field]) : '';

/** A contact as the device holds it; null for what is none. */
export function readContact(x: unknown): Contact | null {
  if (typeof x !== 'object' || x === null) return null;
  const of = (field: ContactField): string | null => {
    const text = (x as Record<string, unknown>)[field];
    return typeof text === 'string' ? keepable(field, text) : null;
  };
  const [phone, hours, note] = [of('phone'), of('hours'), of('note')];
  return phone === null || hours === null || note === null ? null : { phone, hours, note };
}
