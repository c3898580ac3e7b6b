/**
 * Contacts of offices, kept on this device alone: never in a link, a project, a publication or an export; they leave it on
 * a printed card. Another tab may write too, so every change begins from what the device holds.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { deviceStorage } from '../device-storage.ts';
import { type Contact, type ContactField, isFilled, keepable, NO_CONTACT, readContact } from './contacts-shape.ts';

export const CONTACTS_KEY = 'jaga-referral-contacts';
const VERSION = 1;

/** By `contactKey`; what is empty is not there. */
export type Contacts = Readonly<Record<string, Contact>>;
export interface ContactsState {
  readonly contacts: Contacts;
  /** False where the device refuses to keep them: they end with the page. */
  readonly kept: boolean;
}
type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A body that the law names and the register of places does not hold: its contact is kept under this. */
export const LPSK = 'lpsk';

/** Regions have their own registers, and ids of their own. @param id of a place, or of a body without a place */
export const contactKey = (region: string, id: string): string => `${region}:${id}`;

/** @returns null where the device holds something else than contacts of this version */
function parsed(text: string | null): Contacts | null {
  if (text === null) return {};
  try {
    const { version, contacts } = JSON.parse(text) as { version?: unknown; contacts?: unknown };
    if (version !== VERSION || typeof contacts !== 'object' || contacts === null) return null;
    const read = Object.entries(contacts).map(([key, x]) => [key, readContact(x)] as const);
    return Object.fromEntries(read.filter((e): e is readonly [string, Contact] => isFilled(e[1] ?? undefined)));
  } catch {
    return null;
  }
}

export interface ContactBook {
  readonly use: UseBoundStore<StoreApi<ContactsState>>;
  /** Keeps a text; where it speaks of a person nothing is kept in its field. */
  readonly write: (key: string, field: ContactField, text: string) => void;
  /** Takes all of them off the device, of every region. */
  readonly empty: () => void;
  /** Takes what the device holds now: another tab has written. */
  readonly reread: () => void;
}

/** @param device null, or throwing, where the page may not keep anything */
export function contactBook(device: () => Device | null): ContactBook {
  const held = (): Contacts | null => {
    try {
      const store = device();
      return store ? parsed(store.getItem(CONTACTS_KEY)) : null;
    } catch {
      return null;
    }
  };
  const put = (contacts: Contacts): boolean => {
    try {
      const store = device();
      // What cannot be read was written by a later version: it is not written over.
      if (!store || parsed(store.getItem(CONTACTS_KEY)) === null) return false;
      if (Object.keys(contacts).length) store.setItem(CONTACTS_KEY, JSON.stringify({ version: VERSION, contacts }));
      else store.removeItem(CONTACTS_KEY);
      return true;
    } catch {
      return false;
    }
  };
  const use = create<ContactsState>(() => {
    const contacts = held();
    return { contacts: contacts ?? {}, kept: contacts !== null };
  });
  return {
    use,
    write(key, field, text) {
      const { contacts, kept } = use.getState();
      // What the device never took is on the page alone, and goes over what it may hold again.
      const before = kept ? (held() ?? contacts) : { ...held(), ...contacts };
      const contact = { ...(before[key] ?? NO_CONTACT), [field]: keepable(field, text) };
      const { [key]: _, ...others } = before;
      const after = isFilled(contact) ? { ...others, [key]: contact } : others;
      use.setState({ contacts: after, kept: put(after) });
    },
    empty() {
      let kept = false;
      try {
        const store = device();
        store?.removeItem(CONTACTS_KEY);
        kept = store !== null;
      } catch {
        // The page forgets them; the device said no.
      }
      use.setState({ contacts: {}, kept });
    },
    reread() {
      const contacts = held();
      if (contacts && use.getState().kept) use.setState({ contacts, kept: true });
    },
  };
}

const book = contactBook(deviceStorage);
export const useContacts = book.use;
export const { write: writeContact, empty: emptyContacts, reread: rereadContacts } = book;
