/** The last page of every brief: people before evidence. Each claim leads to a source by its number. */
import type { TFunction } from 'i18next';
import type { LayerFeature } from '../../domain/published.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Language } from '../../state/view.ts';
import { BLANK, strong, type Table } from '../sheets/table.ts';
import hotlines from './hotlines.json';
import references from './references.json';

/** Somebody to call, from the register of services. The register holds no telephone numbers. */
export interface Contact {
  readonly name_id: string;
  readonly name_en: string;
  /** Codes of what is offered. */
  readonly services: readonly string[];
  /** Publisher and date of the row. */
  readonly source: { readonly publisher: string | null; readonly date: string | null };
}

export interface VictimsPage {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly lines: readonly string[] }[];
  readonly call: Table;
  readonly practice: string;
  readonly sourcesHeading: string;
  readonly sources: { readonly references: readonly string[]; readonly register: string };
}

const SECTIONS = ['rescue', 'boat', 'aboard', 'persons', 'apart', 'children', 'women', 'ask', 'never', 'land'] as const;
/** What a patrol hands people over for: first a way to report, then a bed, then a doctor. */
const HANDED_OVER_FOR = ['hotline', 'shelter', 'health'] as const;
/** A house that does not tell where it stands is called by those who know it, not from a sheet. */
const HIDDEN = /withheld|centroid/i;
const OF_EACH = 2;

/** Services of the register that take people over, that are at work, and whose place is no secret: the first two for each need. */
export function contactsOf(places: readonly LayerFeature[]): readonly Contact[] {
  const usable = places.flatMap(({ properties: p }) => {
    const attributes = (p.attributes ?? {}) as { services?: readonly string[]; location?: string };
    const services = attributes.services ?? [];
    const need = HANDED_OVER_FOR.find((s) => services.includes(s));
    if (p.kind !== 'service' || p.status !== 'active' || !need) return [];
    if (HIDDEN.test(`${attributes.location ?? ''} ${String(p.note ?? '')}`)) return [];
    const source = { publisher: p.source_publisher ?? null, date: p.source_date ?? null };
    return [{ need, contact: { name_id: String(p.name_id ?? p.name), name_en: String(p.name), services, source } }];
  });
  return HANDED_OVER_FOR.flatMap((need) =>
    usable
      .filter((u) => u.need === need)
      .slice(0, OF_EACH)
      .map((u) => u.contact),
  );
}

/** The number of a source stays with the word before it, that of an article with its name. */
const held = (line: string): string =>
  line.replaceAll(' [', '\u00a0[').replace(/\b(Pasal|Article|Art\.|UU|Law) (?=\d)/g, '$1\u00a0');

export function victimsPage(contacts: readonly Contact[], t: TFunction, language: Language): VictimsPage {
  const named = (x: { readonly name_id: string; readonly name_en: string }): string =>
    language === 'id' ? x.name_id : x.name_en;
  const offered = (c: Contact): string =>
    HANDED_OVER_FOR.filter((s) => c.services.includes(s))
      .map((s) => t(`service.${s}`))
      .join(', ');
  const from = (c: Contact): string => {
    const where = [c.source.publisher, c.source.date ? formatDate(c.source.date, language) : null];
    return `${named(c)} (${where.filter(Boolean).join(', ')})`;
  };
  return {
    title: t('brief.victims.title'),
    lead: t('brief.victims.lead'),
    sections: SECTIONS.map((id) => ({
      id,
      heading: t(`brief.victims.${id}.heading`),
      lines: (t(`brief.victims.${id}.lines`, { returnObjects: true }) as readonly string[]).map(held),
    })),
    call: {
      heading: t('brief.victims.call.heading'),
      columns: [
        { text: t('brief.victims.call.who'), share: 0.6 },
        { text: t('brief.victims.call.number'), share: 0.4 },
      ],
      rows: [
        ...hotlines.map((h) => [
          { text: named(h), small: `${language === 'id' ? h.what_id : h.what_en} [${h.reference}]` },
          strong(h.number),
        ]),
        ...contacts.map((c) => [{ text: named(c), small: offered(c) }, BLANK]),
      ],
      note: t('brief.victims.call.note'),
    },
    practice: t('brief.victims.practice'),
    sourcesHeading: t('brief.victims.sources'),
    sources: {
      references: references.map((r, i) => `[${i + 1}] ${language === 'id' ? r.title_id : r.title_en}`),
      register: contacts.length ? t('brief.victims.register', { names: contacts.map(from).join('; ') }) : '',
    },
  };
}
