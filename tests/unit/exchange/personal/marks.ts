/** Values of one made-up person, and how to find them again however they are written. */

const NIK = '2171019908870013';
/** Each value as a clerk may write it; the words after it are what is searched, in small letters without separators. */
export const PERSON = {
  name: 'Zulfikarnain Marpaungson',
  otherName: 'Dewisartika Hutabaratwati',
  nik: NIK,
  nikDotted: '21.71.01.990887.0013',
  nikExponent: '2.17101990887001e+15',
  phone: '0812-7788-9911',
  phoneAbroad: '+62 812 7788 9911',
  phoneNumber: '81277889911',
  email: 'zulfikarnain@rahasia.example',
  passport: 'X7654321',
  address: 'Jalan Rahasiawangi 17',
  birth: '9 Agustus 1887',
  account: 'ia dijemput oleh tekong Bermarkasih di dermaga lalu dibawa ke penampungan',
} as const;

const MARKS = [
  ...['zulfikarnain', 'marpaungson', 'dewisartika', 'hutabaratwati', 'rahasiawangi', 'bermarkasih', 'x7654321'],
  ...['2171019908870013', '217101990887001', '81277889911', 'agustus1887', '18870809', '09081887'],
];

/** Base64 of a word at each of the three places it may stand in a longer text, without the ends that its neighbours change. */
const inBase64 = (word: string): string[] =>
  [0, 1, 2].map((before) => {
    const text = Buffer.from('x'.repeat(before) + word).toString('base64');
    return text.slice(before === 0 ? 0 : before + 1, Math.floor(((before + word.length) * 8) / 6));
  });

const ENCODED = ['Zulfikarnain', 'Marpaungson', 'Rahasiawangi', 'Bermarkasih', NIK].flatMap(inBase64);

const withoutPercent = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Marks that occur in a text: in any case, with or without separators, per cent signs or base64. */
export function marksIn(text: string): readonly string[] {
  const bare = (one: string): string => one.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const forms = [bare(text), ...(text.includes('%') ? [bare(withoutPercent(text))] : [])];
  return [
    ...MARKS.filter((mark) => forms.some((form) => form.includes(mark))),
    ...ENCODED.filter((code) => text.includes(code)),
  ];
}
