import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PAGE, type TextOp } from '../../../src/report/page.ts';
import { makeReferralCard } from '../../../src/report/referral/save.ts';
import { printable } from '../../../src/report/text.ts';
import { namedOffers } from '../../../src/response/referral/index.ts';
import { contactKey } from '../../../src/state/response/contacts.ts';
import { CONTACT_FIELDS } from '../../../src/state/response/contacts-shape.ts';
import { colours } from '../map/colours.ts';
import { featuresOfFile, published } from '../state/published.ts';
import { AT_SEA, cardOf, NONGSA, programmes, referralOf, render } from './referral-cards.ts';

vi.mock('../../../src/map/theme.ts', async (original) => ({ ...(await original<object>()), coloursOf: () => colours }));

const UPTD = contactKey('batam', 'PLC-162');
const STEPS = {
  id: [
    'Pengaduan dan identifikasi',
    'Rehabilitasi kesehatan (termasuk visum et repertum)',
    'Rehabilitasi sosial dan rumah perlindungan',
    'Layanan hukum dan restitusi (LPSK)',
    'Pemulangan',
    'Reintegrasi sosial',
  ],
  en: [
    'Complaint and identification',
    'Health rehabilitation (with forensic examination, visum et repertum)',
    'Social rehabilitation and shelter',
    'Legal service and restitution (LPSK)',
    'Return',
    'Social reintegration',
  ],
};
/** Figures stay with their units by blanks that do not break: here they are blanks. */
const plain = (text = '') => text.replaceAll('\u00a0', ' ');
const textsOf = ({ layout }: ReturnType<typeof render>) =>
  layout.sheets.flatMap((s) => s.texts.map((op) => plain(op.text)));

describe.each([
  ['Nongsa', NONGSA, 'id', 'public'],
  ['Nongsa', NONGSA, 'en', 'public'],
  ['Nongsa', NONGSA, 'id', 'internal'],
  ['a point at sea', AT_SEA, 'id', 'public'],
  ['a point at sea', AT_SEA, 'en', 'internal'],
] as const)('the referral card of %s (%s, %s)', (_what, origin, language, profile) => {
  const card = cardOf(origin, language, profile);
  const made = render(card, language);
  const { doc, layout } = made;
  const texts = textsOf(made);
  const boxes = layout.sheets.map((s) =>
    s.texts.map((op: TextOp) => {
      const width = doc
        .setFont('Inter', op.strong ? 'bold' : 'normal')
        .setFontSize(op.size)
        .getTextWidth(op.text);
      const from = op.right ? op.x - width : op.x;
      return { ...op, from, to: from + width, height: op.size * 0.26 };
    }),
  );

  test('is one paper, front and back, numbered and marked', () => {
    expect(doc.getNumberOfPages()).toBe(2);
    for (const [i, s] of layout.sheets.entries()) {
      const on = s.texts.map((op) => op.text);
      expect(on).toContain(`${i + 1}/2`);
      expect(on).toContain(printable(card.mark));
      for (const line of card.foot) expect(on).toContain(printable(line));
    }
  });

  test('holds every text inside its margins, none over another', () => {
    for (const b of boxes.flat()) {
      expect(b.from, b.text).toBeGreaterThanOrEqual(PAGE.margin - 0.01);
      expect(b.to, b.text).toBeLessThanOrEqual(PAGE.width - PAGE.margin + 0.01);
      expect(b.y, b.text).toBeLessThanOrEqual(PAGE.height - PAGE.margin);
    }
    const meeting = boxes.flatMap((list) =>
      list.flatMap((a, i) =>
        list
          .slice(i + 1)
          .filter((b) => Math.abs(a.y - b.y) < Math.min(a.height, b.height) && a.from < b.to && b.from < a.to)
          .map((b) => [a.text, b.text]),
      ),
    );
    expect(meeting).toEqual([]);
  });

  test('has the six steps in their order, numbered down the page', () => {
    const headings = texts.filter((text) => STEPS[language].includes(text));
    expect(headings).toEqual(STEPS[language]);
    expect(layout.marks.map((m) => m.n)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('says the standing, the boundary, the date, the order and what is not published', () => {
    const whole = texts.join(' ');
    const words =
      language === 'id'
        ? [
            'bukan kasus TPPO terbukti',
            'tidak untuk navigasi',
            '22 Nov 2026',
            'Permen PPPA 8/2021',
            'Jam buka: tidak ada',
          ]
        : [
            'not proven cases of trafficking',
            'not for navigation',
            '22 Nov 2026',
            'Permen PPPA 8/2021',
            'Opening hours: not',
          ];
    for (const word of words) expect(whole).toContain(word);
    expect(whole).toContain('SAPA 129');
    expect(whole).toMatch(language === 'id' ? /lembaga nasional, tidak ada di register/ : /national body, not in the/);
  });

  test('leads from each number in brackets to a source of the list, and cites every source', () => {
    const cited = new Set(texts.flatMap((text) => [...text.matchAll(/(?<!^)\[(\d+)\]/g)].map(([, n]) => Number(n))));
    const listed = card.sources.lines.map((_, i) => i + 1);
    expect([...cited].sort((a, b) => a - b)).toEqual(listed);
    expect(card.sources.lines[0]).toContain('Peraturan Menteri PPPA Nomor 8 Tahun 2021');
    expect(card.sources.lines[1]).toContain('Prosedur Standar Operasional Pelayanan Terpadu');
    expect(card.sources.lines.join(' ')).not.toMatch(/\.csv|\.pdf|PLC-|prog-/);
  });

  test('leaves a line for a hand wherever nothing is known', () => {
    const blanks = card.contacts.rows.flat().filter((c) => c.blank).length;
    expect(blanks).toBe(card.contacts.rows.length * 3 - 1);
    expect(layout.sheets.flatMap((s) => s.rules).filter((r) => r.toWriteOn)).toHaveLength(blanks);
  });

  test('has a letter in the embedded font for every sign', () => {
    const letters = new Set(texts.flatMap((text) => [...text]));
    for (const style of ['normal', 'bold']) {
      const { metadata } = doc.setFont('Inter', style).getFont() as unknown as {
        readonly metadata: { readonly characterToGlyph: (code: number) => number };
      };
      expect([...letters].filter((c) => !metadata.characterToGlyph(c.codePointAt(0) ?? 0))).toEqual([]);
    }
  });
});

test('the file is named by the place, never by a position', () => {
  expect(cardOf(NONGSA, 'id').fileName).toBe('rujukan-nongsa.pdf');
  expect(cardOf(NONGSA, 'en').fileName).toBe('referral-nongsa.pdf');
  expect(cardOf({ in: 'area', code: '21.71.02' }, 'id').fileName).toBe('rujukan-batu-ampar.pdf');
  expect(cardOf(AT_SEA, 'id').fileName).toBe('rujukan-titik.pdf');
  const { doc } = render(cardOf(AT_SEA, 'id'), 'id');
  const head = doc.output();
  expect(head.slice(head.lastIndexOf('/Producer')).slice(0, 600)).not.toContain('104');
});

test('a point is told in degrees and minutes, with the nearest kelurahan', () => {
  expect(plain(cardOf(AT_SEA, 'id').facts)).toMatch(
    /1° 15,00' LU · 104° 06,00' BT · 8,5 km dari titik Kelurahan Sambau/,
  );
});

test('the public card has neither capacity nor marks of visum; the internal one has, and says to keep it safe', () => {
  const open = textsOf(render(cardOf(NONGSA, 'id'), 'id')).join(' ');
  expect(open).not.toMatch(/89 orang|400 orang|melayani visum et repertum [^:]*\[/);
  expect(open).toContain('Kapasitas: tidak ada dalam bentuk publik.');
  const own = textsOf(render(cardOf(NONGSA, 'id', 'internal'), 'id')).join(' ');
  expect(own).toContain('89 orang');
  expect(own).toMatch(/RS Bhayangkara Polda Kepri \(melayani visum et repertum\)/);
  expect(own).toMatch(/simpan di tempat aman/);
  expect(open).not.toMatch(/simpan di tempat aman/);
});

test('no shelter has a distance on paper, in either form', () => {
  for (const profile of ['public', 'internal'] as const) {
    const values = cardOf(NONGSA, 'id', profile).steps.flatMap((s) =>
      s.lines.filter((l) => / km/.test(plain(l.value))),
    );
    expect(values.length).toBeGreaterThan(5);
    expect(values.map((l) => l.text).join(' ')).not.toMatch(/UPTD|Shelter|Rumah|P4MI|RPTC|Safe Migrant|Dinas Sosial/);
  }
});

test('what the office wrote stands beside its service, and the card then says to keep it safe', () => {
  const contacts = { [UPTD]: { phone: '0778 123456', hours: '24 jam', note: 'Loket 3' } };
  const card = cardOf(NONGSA, 'id', 'public', { contacts });
  const row = card.contacts.rows.find((r) => r[0]?.text === 'UPTD PPA Kota Batam');
  expect(row?.map((c) => c.text).slice(1)).toEqual(['SAPA 129 · 0778 123456', '24 jam', 'Loket 3']);
  expect(card.form.join(' ')).toMatch(/simpan di tempat aman/);
});

test('contacts as long as they may be wrap: all words are there, inside the margins, on as many sheets as they need', () => {
  const long = (n: number) => 'Loket pelayanan terpadu, pintu samping. '.repeat(20).slice(0, n).trim();
  const contact = {
    phone: '1'.repeat(CONTACT_FIELDS.phone),
    hours: long(CONTACT_FIELDS.hours),
    note: long(CONTACT_FIELDS.note),
  };
  const rows = namedOffers(referralOf(NONGSA)).map(({ offer }) => contactKey('batam', offer.place.id));
  const contacts = Object.fromEntries(rows.map((key) => [key, contact]));
  const { layout } = render(cardOf(NONGSA, 'id', 'public', { contacts }), 'id');
  expect(layout.sheets.length).toBeGreaterThan(3);
  const ops = layout.sheets.flatMap((s) => s.texts);
  expect(Math.max(...ops.map((op) => op.y))).toBeLessThanOrEqual(PAGE.height - PAGE.margin);
  const lines = ops.filter((op) => op.x > 160 && !op.right && op.size > 8.5).map((op) => op.text);
  expect(lines.join(' ').split(contact.note)).toHaveLength(rows.length + 1);
  expect(
    ops
      .filter((op) => /^1{10,}$/.test(op.text))
      .map((op) => op.text)
      .join(''),
  ).toHaveLength(80 * rows.length);
});

test('where nothing serves, each step says so; the card is never blank', () => {
  const card = cardOf(NONGSA, 'id', 'public', { referral: referralOf(NONGSA, 'public', []) });
  for (const step of card.steps) expect(step.lines[0]?.text, step.heading).toBe('Tidak ada di register.');
  const texts = textsOf(render(card, 'id')).join(' ');
  expect(texts).toContain('Tidak ada layanan dalam register untuk langkah 1 (Pengaduan');
  expect(texts).toContain('VHF 16');
  const far = cardOf({ in: 'point', at: [110.35, 0.987] }, 'en');
  expect(plain(far.missing.lines[0])).toMatch(/^More than 100 km from any kelurahan/);
});

test('without the programmes the order is still printed, and that its source is missing', () => {
  const card = cardOf(NONGSA, 'id', 'public', { programmes: [] });
  expect(card.order).toBe('Sumber urutan langkah tidak ada dalam register wilayah ini.');
  expect(card.missing.lines.join(' ')).not.toContain('[1]');
});

describe('from a click to a file', () => {
  const collection = (features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
  const FILES: Readonly<Record<string, unknown>> = {
    'regions/batam/manifest.json': published.public.manifest,
    'regions/batam/areas.geojson': published.public.areas,
    'regions/batam/places.geojson': collection(featuresOfFile('public', 'places')),
    'regions/batam/border_points.geojson': collection(featuresOfFile('public', 'border_points')),
    'regions/batam/programmes.json': programmes,
  };
  const asked: string[] = [];
  const serve = (without?: string) =>
    vi.stubGlobal('fetch', async (address: string) => {
      const weight = /inter-latin-(400|600)/.exec(address)?.[1];
      if (weight)
        return new Response(readFileSync(`node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`));
      asked.push(address);
      const file = address === without ? undefined : FILES[address];
      return file ? new Response(JSON.stringify(file)) : new Response('', { status: 404 });
    });
  afterEach(() => vi.unstubAllGlobals());
  const request = { region: 'batam', origin: NONGSA, language: 'id', profile: 'public', contacts: null } as const;

  test('the public card is made of public files alone', async () => {
    serve();
    const made = await makeReferralCard(request);
    if ('unread' in made) throw new Error(made.unread);
    expect(made.name).toBe('rujukan-nongsa.pdf');
    expect(new TextDecoder().decode(await made.blob.slice(0, 5).arrayBuffer())).toBe('%PDF-');
    expect(made.blob.size).toBeLessThan(300_000);
    expect(asked.toSorted()).toEqual(Object.keys(FILES).toSorted());
  });

  test('a file that is missing is named, an area that is not there too', async () => {
    serve('regions/batam/places.geojson');
    expect(await makeReferralCard(request)).toEqual({ unread: 'regions/batam/places.geojson' });
    serve();
    const unknown = { in: 'area', code: '21.71.99' } as const;
    expect(await makeReferralCard({ ...request, origin: unknown })).toEqual({ unread: 'areas.geojson (21.71.99)' });
  });
});
