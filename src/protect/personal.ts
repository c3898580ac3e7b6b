/**
 * Whose data a column holds: person fields are told by the name of the column and by what stands in it, and never pass.
 * A doubt counts as a person: a column too many removed costs a clerk a minute, a name kept may cost somebody their safety.
 */

import { FULL_NAME } from './person-names.ts';

export const PERSONAL_FIELDS = [
  'name',
  'identityNumber',
  'phone',
  'email',
  'address',
  'birth',
  'age',
  'sex',
  'caseNumber',
  'freeText',
  'personal',
] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

/** A header cell as words in small letters: "prs_First_Name", "Tgl. Lahir" and "NoHP" become "prs first name", "tgl lahir", "no hp". */
export const headerWords = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** First match wins, so that "nama ibu" is a name and "tanggal lahir" no date of an event. */
const BY_NAME: readonly (readonly [PersonalField, RegExp])[] = [
  [
    'identityNumber',
    /\b(nik|ktp|e ktp|kk|paspor|passport|sim|identitas|identity|npwp|bpjs|splp|ssn|biometric|sidik)\b/,
  ],
  ['email', /\b(e ?mail|surel)\b/],
  ['phone', /\b(telp|tlp|telepon|telpon|hp|handphone|phone|mobile|ponsel|wa|whatsapp|kontak|contact|fax)\b/],
  ['birth', /\b(lahir|kelahiran|ttl|birth|birthdate|birthday|birthplace|dob)\b/],
  ['address', /\b(alamat|address|domisili|tempat tinggal|mailing|street|rt|rw|kode pos|post ?code|postal|zip|rumah)\b/],
  ['age', /\b(usia|umur|age)\b/],
  ['sex', /\b(jenis kelamin|kelamin|jk|l p|gender|sex)$/],
  ['name', /\b(inisial|initials?|alias|panggilan|salutation|(first|last|second|middle|given|family|full|sur) ?name)\b/],
  ['name', /\b(pelapor|penyidik|petugas|saksi|tersangka|terdakwa|pelaku|case ?worker|orang tua|wali|keluarga)\b/],
  [
    'caseNumber',
    /\b((no|nomor|id|number) (kasus|perkara|register|registrasi|laporan|lp|case)|case (id|no|number)|laporan polisi)\b/,
  ],
  [
    'freeText',
    /\b(keterangan|ket|kronologi|kronologis|catatan|uraian|remarks?|notes?|comments?|details?|deskripsi|description|summary|ringkasan|narasi|narrative|riwayat|cerita|reason)\b/,
  ],
  [
    'personal',
    /\b(pekerjaan|occupation|agama|religion|perkawinan|marital|pendidikan|education|suku|ethnicity|kewarganegaraan|warga negara|citizenship|nationality|foto|photo|akun|account|facebook|instagram|rekening|language|children)\b/,
  ],
];

/** A name of these is the name of a thing: "Nama Kecamatan", "port name". */
const THINGS =
  /\b(kecamatan|kelurahan|desa|pelabuhan|lokasi|tempat|instansi|lembaga|kapal|file|agency|port|place|district|village|source|negara|country|provinsi|kota|id|area|wilayah|rute|route|indikator|indicator)\b/;

/**
 * The person field a column name speaks of, or null. Every `prs_` column of HTCDS is one, whatever its rest says.
 * @param name header cell as it stands in the file
 */
export function personalByName(name: string): PersonalField | null {
  const words = headerWords(name);
  const named = BY_NAME.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  if (named) return named;
  if (/\b(nama|name|names)\b/.test(words) && !THINGS.test(words)) return 'name';
  return /^prs /.test(words) ? 'personal' : null;
}

const E_MAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;
/** Sixteen digits in a row are a NIK or a family card, wherever they stand; people write them with blanks, dots and dashes. */
const IDENTITY = /(?<!\d)\d(?:[\s.'’_–-]?\d){15}(?!\d)/;
/** Indonesian mobile and land lines, and anything in the international form. */
const PHONE = /(?<![\d.,])(?:\+\d|\(?0[2-9]|62[ -]?8)(?:[\s()._–-]*\d){7,13}(?!\d)/;
const PASSPORT = /(?<![\p{L}\d])[A-Z]{1,2}\d{6,8}(?![\p{L}\d])|^\s*[a-z]{1,2} ?\d{6,8}\s*$/u;
/** A long number as spreadsheets and map programs write it that take it for a quantity: 2.17101990887001e+15, 8,12346E+10. */
const EXPONENT = /(?<![\p{L}\d])\d(?:[.,]\d+)?e\+?1([0-9])(?!\d)/iu;
/** A mobile number that lost its first zero the same way. */
const WITHOUT_ZERO = /^\s*8[1-9]\d{8,10}(?:\.0+)?\s*$/;

/** No name, place, date or address of a page is longer; what is, is an account of something, and slow to search. */
export const LONGEST_CELL = 500;

function digitsIn(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits;
}

/** Digits of full width become plain, signs that nobody sees go, and control signs (what is left of a dash in a wrong code page) are blanks. */
const plain = (text: string): string =>
  /[^ -~]/.test(text)
    ? text
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .replace(/\p{Cc}/gu, ' ')
    : text;

/** The person field one cell gives away by its shape alone, or null. A date is none: its parts are too short. */
export function personalCell(written: string): PersonalField | null {
  if (written.length > LONGEST_CELL) return 'freeText';
  const text = plain(written);
  const power = EXPONENT.exec(text)?.[1];
  if (power !== undefined) return Number(power) < 4 ? 'phone' : 'identityNumber';
  // Most cells of a long list end here: no number of a person has fewer than six digits.
  if (digitsIn(text) < 6 && !text.includes('@')) return null;
  if (E_MAIL.test(text)) return 'email';
  // 104.0512345678901 has sixteen digits too.
  if (/^\s*[+-]?\d{1,3}[.,]\d+\s*$/.test(text)) return null;
  if (IDENTITY.test(text)) return 'identityNumber';
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text.trim())) return null;
  if (PHONE.test(text) || WITHOUT_ZERO.test(text)) return 'phone';
  return PASSPORT.test(text) ? 'identityNumber' : null;
}

const LONG_TEXT_WORDS = 7;

const looksLike = (text: string): PersonalField | null =>
  personalCell(text) ??
  (FULL_NAME.test(text) ? 'name' : text.split(/\s+/).length >= LONG_TEXT_WORDS ? 'freeText' : null);

/**
 * The person field that at least half of the filled cells of a column look like, or null.
 * @param cells cells of one column
 * @param words true where words are what the column should not hold, as in a count or a column nobody knows; false where
 *   names of places stand, which have the shape of names of people
 */
export function personalByContent(cells: readonly string[], words: boolean): PersonalField | null {
  const tally = new Map<PersonalField, number>();
  let filled = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    filled++;
    const field = words ? looksLike(text) : personalCell(text);
    if (field) tally.set(field, (tally.get(field) ?? 0) + 1);
  }
  const [most] = [...tally].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 >= filled ? most[0] : null;
}

/** What a cell was meant to be. */
export type CellShape = 'date' | 'number' | 'degrees' | 'word';

const MOST_DIGITS = 12;
const LONGEST_WORD = 40;
const MONTH_WORDS =
  'jan(uari|uary)?|[fp]eb(ruari|ruary)?|mar(et|ch)?|apr(il)?|mei|may|june?|juni|july?|juli|agu(stus)?|agt|ags|aug(ust)?|sept?(ember)?|o[kc]t(ober)?|no[vp](ember)?|des(ember)?|dec(ember)?';
const SHAPES: Readonly<Record<Exclude<CellShape, 'word'>, RegExp>> = {
  date: new RegExp(`^(\\d{1,4}[-/. ]\\d{1,2}([-/. ]\\d{1,4})?|(\\d{1,2}[ -])?(${MONTH_WORDS})[ -]\\d{2,4})$`, 'i'),
  // Six digits: a count of people is no longer, a telephone number is.
  number: /^[-+]?\d{1,6}([.,]\d{1,3})?$/,
  degrees: /^[-+]?\d{1,3}([.,]\d{1,9})?\s*°?$/,
};

/**
 * A cell as an error may repeat it, or null. Reports are passed on, and a row that slipped by one cell has people under
 * dates and counts: so only what has the shape of its own column, or is a term of ours but for a letter or two, is told.
 * @param isTerm whether a text is one of the terms of the column, or nearly one
 */
export function echoable(text: string, shape: CellShape, isTerm: (text: string) => boolean): string | null {
  if (personalCell(text) !== null || digitsIn(text) > MOST_DIGITS) return null;
  if (shape !== 'word') return SHAPES[shape].test(text) ? text : null;
  return text.length <= LONGEST_WORD && digitsIn(text) === 0 && isTerm(text) ? text : null;
}
