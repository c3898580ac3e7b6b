/** The referral card as data: what stands on it, in which words, for which profile. Drawing is layout.ts and pdf.ts. */
import type { TFunction } from 'i18next';
import type { AreaCollection, Manifest, SourcedProperties } from '../../domain/published.ts';
import type { Programme } from '../../domain/register.ts';
import { formatDate } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import { namedOffers, type Offer, type Referral, type StepId } from '../../response/referral/index.ts';
import { type Contacts, contactKey, LPSK } from '../../state/response/contacts.ts';
import type { Language, Profile } from '../../state/view.ts';
import { BLANK, type Cell, strong, type Table } from '../sheets/table.ts';
import { type Citations, citations } from './cite.ts';
import { emergencyLines } from './emergency.ts';
import { missingLines } from './missing.ts';
import { cited, orderOf, periodOf, stepProgrammes } from './programmes.ts';
import { originWords, placeName, whatText, whereText } from './words.ts';

export type ReferralProgramme = Programme & SourcedProperties;
export interface ReferralCardInput {
  readonly referral: Referral;
  readonly region: string;
  readonly manifest: Pick<Manifest, 'compiled' | 'data_version'>;
  readonly areas: AreaCollection;
  readonly programmes: readonly ReferralProgramme[];
  readonly profile: Profile;
  readonly language: Language;
  /** What the office wrote beside the services; null for lines to write on. */
  readonly contacts: Contacts | null;
  /** YYYY-MM-DD in Asia/Jakarta. */
  readonly today: string;
}

/** A service in a step: what is said of it, and at the right edge where it is. */
export interface CardLine {
  readonly text: string;
  readonly value?: string;
  readonly quiet?: boolean;
}
export interface CardStep {
  readonly heading: string;
  readonly lines: readonly CardLine[];
}
export interface ReferralCard {
  readonly fileName: string;
  readonly profile: Profile;
  readonly mark: string;
  readonly title: string;
  readonly facts: string;
  readonly form: readonly string[];
  readonly measured: string;
  readonly emergency: { readonly heading: string; readonly lines: readonly CardLine[] };
  readonly heading: string;
  readonly order: string;
  readonly steps: readonly CardStep[];
  readonly contacts: Table;
  readonly missing: { readonly heading: string; readonly lines: readonly string[] };
  readonly sources: { readonly heading: string; readonly lines: readonly string[] };
  readonly foot: readonly string[];
  readonly page: (page: number, pages: number) => string;
  readonly continued: (heading: string) => string;
}

const HAND_ROW_MM = 8.4;

/** "Batu Ampar" as part of a file's name. */
const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** @returns the card, or null where the files hold no such area */
export function referralCard(input: ReferralCardInput): ReferralCard | null {
  const { referral, language, profile, manifest } = input;
  const t = wordsOf(language);
  const from = originWords(referral.origin, referral.near, input.areas, t, language);
  if (!from) return null;
  const cite = citations(t, language);
  // The sources of the order are the first two of the list: what is not published points at them.
  const order = orderOf(input.programmes);
  const orderText = order
    ? t('referral.order', {
        law: `${t('referral.law')}${cite.of(cited(order.law))}`,
        procedure: `${order.procedure.source_title}${cite.of(cited(order.procedure))}`,
      })
    : t('referral.orderLeft');
  const emergency = emergencyLines(language).map((line) => ({
    text: `${line.name}, ${line.what}${cite.of(line.source)}`,
    value: line.number,
  }));
  const steps = referral.steps.map((step) => stepOf(step, input, cite, t));
  const contacts = contactTable(input, cite, t);
  const point = referral.origin.in === 'point';
  const name = point ? (language === 'id' ? 'titik' : 'point') : slug(from.name);
  return {
    fileName: `${language === 'id' ? 'rujukan' : 'referral'}-${name}.pdf`,
    profile,
    mark: t(`referral.mark.${profile}`),
    title: t('referral.title', { place: from.name }),
    facts: [...from.facts, t('referral.printed', { date: formatDate(input.today, language) })].join(' · '),
    form: [t(`referral.form.${profile}`), ...(input.contacts ? [t('referral.safe')] : [])],
    measured: t(`referral.measured.${point ? 'point' : 'area'}`),
    emergency: { heading: t('referral.emergency'), lines: emergency },
    heading: t('referral.heading'),
    order: orderText,
    steps,
    contacts,
    missing: {
      heading: t('referral.missing.heading'),
      lines: missingLines(referral, profile, order !== null, t, language),
    },
    sources: { heading: t('referral.sources'), lines: cite.lines() },
    foot: [
      `${t('app.standing')} · ${t('app.boundary')}`,
      `${t('app.osm')} · ${t('app.name')} · ${t('report.data', { date: formatDate(manifest.compiled, language), version: manifest.data_version })}`,
    ],
    page: (page, pages) => t('brief.page', { page, pages }),
    continued: (heading) => t('brief.continued', { heading }),
  };
}

function stepOf(
  step: Referral['steps'][number],
  { programmes, language }: ReferralCardInput,
  cite: Citations,
  t: TFunction,
): CardStep {
  const said = (offer: Offer): string => {
    const what = whatText(offer, step.id, t);
    return (
      placeName(offer.place, language) + (what.length ? ` (${what.join(', ')})` : '') + cite.of(offer.place.source)
    );
  };
  const near = step.near.map((o) => ({ text: said(o), value: whereText(o, t, language) }));
  const of = (where: Offer['where']) => step.city.filter((o) => o.where === where);
  const withheld = of('withheld').map(said);
  const loose = of('loose').map((o) => `${said(o)} (${whereText(o, t, language)})`);
  return {
    heading: t(`referral.step.${step.id}`),
    lines: [
      ...(near.length || step.city.length ? near : [{ text: t('referral.stepNone') }]),
      ...(step.more ? [{ text: t('referral.more', { count: step.more }), quiet: true }] : []),
      ...(withheld.length ? [{ text: t('referral.cityWithheld', { list: withheld.join('; ') }) }] : []),
      ...(loose.length ? [{ text: t('referral.cityLoose', { list: loose.join('; ') }) }] : []),
      ...stepProgrammes(programmes, step.id).map((p) => ({
        text: t('referral.desk', { period: periodOf(p, language) }) + cite.of(cited(p)),
        quiet: true,
      })),
      ...extraOf(step.id, t),
    ],
  };
}

/** What a step needs said beside its services: the body that is no place, and where the hospitals went. */
const extraOf = (id: StepId, t: TFunction): readonly CardLine[] =>
  id === 'legal'
    ? [
        { text: t('referral.lpsk'), value: t('referral.lpskNone') },
        { text: t('referral.hospitals'), quiet: true },
      ]
    : [];

function contactTable(
  { referral, contacts, region, language }: ReferralCardInput,
  cite: Citations,
  t: TFunction,
): Table {
  const filled = (text: string | undefined, published?: string | null): Cell => {
    const both = [published, text].filter(Boolean).join(' · ');
    return both ? { text: both } : BLANK;
  };
  const row = (id: string, name: string, small: string, hotline: string | null): readonly Cell[] => {
    const own = contacts?.[contactKey(region, id)];
    return [{ ...strong(name), small }, filled(own?.phone, hotline), filled(own?.hours), filled(own?.note)];
  };
  const legal = referral.steps.findIndex((s) => s.id === 'legal') + 1;
  const stepsText = (steps: readonly number[]) => t('referral.steps', { count: steps.length, list: steps.join(', ') });
  return {
    heading: t('referral.contacts.heading'),
    columns: [
      { text: t('referral.service'), share: 0.46 },
      { text: t('referral.contacts.phone'), share: 0.2 },
      { text: t('referral.contacts.hours'), share: 0.14 },
      { text: t('referral.contacts.note'), share: 0.2 },
    ],
    rows: [
      ...namedOffers(referral).map(({ offer: { place }, steps }) => {
        const grade = `${t('referral.grade', { grade: place.source.grade })}${cite.of(place.source)}`;
        const small = [place.agency, stepsText(steps), grade].filter(Boolean).join(' · ');
        return row(place.id, placeName(place, language), small, place.hotline);
      }),
      row(LPSK, t('referral.lpsk'), stepsText([legal]), null),
    ],
    rowHeight: HAND_ROW_MM,
  };
}
