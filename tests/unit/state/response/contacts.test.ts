import { describe, expect, test } from 'vitest';
import { asideKey } from '../../../../src/state/on-device.ts';
import { CONTACTS_KEY, contactBook, contactKey } from '../../../../src/state/response/contacts.ts';
import { contactFault, isFilled, NO_CONTACT } from '../../../../src/state/response/contacts-shape.ts';

const KEY = contactKey('batam', 'PLC-162');

function device(held: Record<string, string> = {}) {
  return {
    held,
    getItem: (key: string) => held[key] ?? null,
    removeItem: (key: string) => {
      delete held[key];
    },
    setItem: (key: string, text: string) => {
      held[key] = text;
    },
  };
}

describe('what may stand beside a service', () => {
  test.each([
    '0778 123456',
    '(0778) 123456 pes. 12 / WA 0811-1129-129',
    '+62 778 123 456',
    'SAPA 129',
    'Senin–Jumat 08.00–16.00, Sabtu 08.00–12.00 WIB',
    'Loket 3, lantai 2; bawa surat pengantar dari Polsek Nongsa',
    'Bagian Pelayanan Terpadu, Gedung Bersama Lantai 4',
    'Ask for the duty officer at the ground floor desk',
    'Unit PPA Polresta Barelang',
    '',
  ])('%s', (text) => {
    expect(contactFault(text)).toBeNull();
  });

  test.each([
    ['2171044509870001', 'identityNumber'],
    ['NIK 2171 0445 0987 0001', 'identityNumber'],
    ['petugas.jaga@example.go.id', 'email'],
    ['hubungi Ibu Sari', 'name'],
    ['Pak Budi, loket 3', 'name'],
    ['Budi Santoso 0812 3456 7890', 'name'],
    ['Loket 3 lantai 2, minta bertemu dengan Siti Rahmawati sebelum pukul 12', 'name'],
  ])('not %s', (text, fault) => {
    expect(contactFault(text)).toBe(fault);
  });
});

describe('the contacts on the device', () => {
  test('come back after a reload, under one key; an emptied field leaves nothing behind', () => {
    const store = device();
    const book = contactBook(() => store);
    book.write(KEY, 'phone', '0778 123456');
    book.write(KEY, 'hours', '08.00–16.00');
    const again = contactBook(() => store).use.getState();
    expect(again).toEqual({
      contacts: { [KEY]: { phone: '0778 123456', hours: '08.00–16.00', note: '' } },
      kept: true,
      unreadable: false,
    });
    expect(Object.keys(store.held)).toEqual([CONTACTS_KEY]);
    book.write(KEY, 'phone', '');
    book.write(KEY, 'hours', '');
    expect(store.held).toEqual({});
  });

  test('never hold a person: what was there goes when a name is written over it', () => {
    const store = device();
    const book = contactBook(() => store);
    book.write(KEY, 'note', 'Loket 3');
    book.write(KEY, 'phone', '0778 123456');
    book.write(KEY, 'note', 'Loket 3, Ibu Sari');
    expect(store.held[CONTACTS_KEY]).toContain('0778 123456');
    expect(store.held[CONTACTS_KEY]).not.toMatch(/Sari|Loket/);
    const planted = device({
      [CONTACTS_KEY]: JSON.stringify({ version: 1, contacts: { [KEY]: { ...NO_CONTACT, note: 'Ibu Sari' } } }),
    });
    expect(contactBook(() => planted).use.getState().contacts).toEqual({});
  });

  test('are emptied at once, and from the device', () => {
    const store = device({ other: 'stays' });
    const book = contactBook(() => store);
    book.write(KEY, 'note', 'Loket 3');
    book.empty();
    expect(book.use.getState()).toEqual({ contacts: {}, kept: true, unreadable: false });
    expect(store.held).toEqual({ other: 'stays' });
  });

  test.each([
    [
      'refuses',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    ['is not there', () => null],
  ])('a device that %s: the page goes on and says so, nothing typed is lost', (_, none) => {
    const book = contactBook(none);
    expect(book.use.getState()).toEqual({ contacts: {}, kept: false, unreadable: false });
    book.write(KEY, 'phone', '0778 123456');
    book.write(KEY, 'note', 'Loket 3');
    book.reread();
    expect(book.use.getState()).toMatchObject({
      contacts: { [KEY]: { phone: '0778 123456', note: 'Loket 3' } },
      kept: false,
    });
    book.empty();
    expect(book.use.getState().contacts).toEqual({});
  });

  test('a full device: what is typed stays on the page, and with room again it is kept', () => {
    const store = device();
    let room = 60;
    const full = {
      ...store,
      setItem: (key: string, text: string) => {
        if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
        store.setItem(key, text);
      },
    };
    const book = contactBook(() => full);
    book.write(KEY, 'note', 'x'.repeat(100));
    expect(book.use.getState()).toMatchObject({ kept: false, contacts: { [KEY]: { note: 'x'.repeat(100) } } });
    room = 1000;
    book.write(KEY, 'hours', '24 jam');
    expect(book.use.getState().kept).toBe(true);
    expect(store.held[CONTACTS_KEY]).toContain('24 jam');
    expect(store.held[CONTACTS_KEY]).toContain('x'.repeat(100));
  });

  test('two tabs: neither writes over the service of the other', () => {
    const store = device();
    const [one, two] = [contactBook(() => store), contactBook(() => store)];
    one.write(KEY, 'phone', '1');
    two.write('batam:PLC-170', 'phone', '2');
    one.reread();
    expect(Object.keys(one.use.getState().contacts).sort()).toEqual([KEY, 'batam:PLC-170'].sort());
  });

  test.each(['{', '[1]', 'null', '{"version":1,"contacts":{"batam:PLC-162":{"phone":7}}}'])(
    '%s is put aside and said, and what is typed is kept; emptying takes both off the device',
    (text) => {
      const store = device({ [CONTACTS_KEY]: text });
      const book = contactBook(() => store);
      expect(book.use.getState()).toEqual({ contacts: {}, kept: true, unreadable: true });
      book.write(KEY, 'phone', '1');
      expect(store.held[asideKey(CONTACTS_KEY)]).toBe(text);
      expect(contactBook(() => store).use.getState()).toMatchObject({
        kept: true,
        contacts: { [KEY]: { phone: '1' } },
      });
      book.empty();
      expect(store.held).toEqual({});
    },
  );

  test('what a later version of the site wrote is not written over', () => {
    const text = '{"version":2,"contacts":{}}';
    const store = device({ [CONTACTS_KEY]: text });
    const book = contactBook(() => store);
    book.write(KEY, 'phone', '1');
    expect(store.held[CONTACTS_KEY]).toBe(text);
    expect(book.use.getState()).toMatchObject({ kept: false, contacts: { [KEY]: { phone: '1' } } });
    book.empty();
    expect(store.held).toEqual({});
  });

  test('blanks are no contact', () => {
    expect(isFilled({ ...NO_CONTACT, note: '  ' })).toBe(false);
    expect(isFilled(undefined)).toBe(false);
  });
});
