/**
 * Contacts of offices, kept on this device alone: never in a link, a project, a publication or an export; they leave it on
 * a printed card. Another tab may write too, so every change begins from what the device holds.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { deviceStorage } from '../device-storage.ts';
import { asideKey, type Device, isLater, onDevice, type Sense } from '../on-device.ts';
import { type Contact, type ContactField, isFilled, keepable, NO_CONTACT, readContact } from './contacts-shape.ts';

export const CONTACTS_KEY = 'jaga-referral-contacts';
const VERSION = 1;

/** By `contactKey`; what is empty is not there. */
export type Contacts = Readonly<Record<string, Contact>>;
export interface ContactsState {
  readonly contacts: Contacts;
  /** False where the device refuses to keep them: they end with the page. */
  readonly kept: boolean;
  /** Some of what lay there cannot be read, and lies beside them now. */
  readonly unreadable: boolean;
}
/** A body that the law names and the register of places does not hold: its contact is kept under this. */
export const LPSK = 'lpsk';

/** Regions have their own registers, and ids of their own. @param id of a place, or of a body without a place */
export const contactKey = (region: string, id: string): string => `${region}:${id}`;

interface Stored {
  readonly version: typeof VERSION;
  readonly contacts: Contacts;
}

function sense(parsed: unknown): Sense<Stored> {
  const { version, contacts } = parsed as { readonly version?: unknown; readonly contacts?: unknown };
  if (isLater(version, VERSION)) return 'later';
  if (version !== VERSION || typeof contacts !== 'object' || contacts === null) return null;
  const read = Object.entries(contacts).map(([key, x]) => [key, readContact(x)] as const);
  const filled = read.filter((e): e is readonly [string, Contact] => isFilled(e[1] ?? undefined));
  const whole = read.every(([, contact]) => contact !== null);
  return { value: { version: VERSION, contacts: Object.fromEntries(filled) }, whole };
}

export interface ContactBook {
  readonly use: UseBoundStore<StoreApi<ContactsState>>;
  /** Keeps a text; where it speaks of a person nothing is kept in its field. */
  readonly write: (key: string, field: ContactField, text: string) => void;
  /** Takes all of them off the device, of every region. */
  readonly empty: () => void;
  /** Takes what the device holds now: another tab has written. */
  readonly reread: () => void;
  /** Deletes what could not be read. */
  readonly forgetUnreadable: () => void;
}

/** @param device null, or throwing, where the page may not keep anything */
export function contactBook(device: () => Device | null): ContactBook {
  const shelf = onDevice(CONTACTS_KEY, sense, device);
  const held = (): ContactsState => {
    const { value, state } = shelf.held();
    const lost = state === 'broken' || state === 'part';
    // What is of a later version is not written over; neither is what cannot be put aside.
    const kept = state !== 'refused' && state !== 'later' && (!lost || shelf.secure());
    return { contacts: value?.contacts ?? {}, kept, unreadable: lost || shelf.aside() !== null };
  };
  const put = (contacts: Contacts): boolean =>
    shelf.keep(Object.keys(contacts).length ? { version: VERSION, contacts } : null);
  const use = create<ContactsState>(held);
  return {
    use,
    write(key, field, text) {
      const { contacts, kept } = use.getState();
      const there = held();
      // What the device never took is on the page alone, and goes over what it may hold again.
      const before = kept && there.kept ? there.contacts : { ...there.contacts, ...contacts };
      const contact = { ...(before[key] ?? NO_CONTACT), [field]: keepable(field, text) };
      const { [key]: _, ...others } = before;
      const after = isFilled(contact) ? { ...others, [key]: contact } : others;
      use.setState({ contacts: after, kept: put(after), unreadable: there.unreadable });
    },
    empty() {
      let kept = false;
      try {
        const store = device();
        store?.removeItem(CONTACTS_KEY);
        store?.removeItem(asideKey(CONTACTS_KEY));
        kept = store !== null;
      } catch {
        // The page forgets them; the device said no.
      }
      use.setState({ contacts: {}, kept, unreadable: false });
    },
    reread() {
      const there = held();
      if (there.kept && use.getState().kept) use.setState(there);
    },
    forgetUnreadable() {
      shelf.forgetAside();
      use.setState({ unreadable: shelf.aside() !== null });
    },
  };
}

const book = contactBook(deviceStorage);
export const useContacts = book.use;
export const { write: writeContact, empty: emptyContacts, reread: rereadContacts, forgetUnreadable } = book;
