/** One step of a story as a section of the page: all that a slide says, without the notes of the one who speaks. */
import type { TFunction } from 'i18next';
import { isEmpty } from '../../../charts/figures/figureOf.ts';
import { figureRows } from '../../../charts/figures/rows.ts';
import type { Figure } from '../../../domain/figure.ts';
import { MISSING } from '../../../i18n/format.ts';
import { wordsOf } from '../../../i18n/words.ts';
import type { Language } from '../../../state/view.ts';
import type { Deck, Slide } from '../slide.ts';
import { said } from './html.ts';
import type { MapPiece, MapTable } from './maps.ts';

export interface StepParts {
  readonly wide: MapPiece;
  /** null where the file has no room for it: the wide one serves small screens too. */
  readonly narrow: MapPiece | null;
  readonly table: MapTable | null;
  /** The chart as SVG text; '' where there is none, or it is a table. */
  readonly chart: string;
  /** The same, drawn wide for paper; '' where the first will do. */
  readonly paper: string;
}

const list = (items: readonly string[], name = ''): string =>
  items.length ? `<ul${name && ` class="${name}"`}>${items.map((i) => `<li>${said(i)}</li>`).join('')}</ul>` : '';

interface Rows {
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
}
function table({ columns, rows }: Rows, caption: string): string {
  const right = (i: number) => (columns[i]?.numeric ? ' class="right"' : '');
  const head = columns.map((c, i) => `<th scope="col"${right(i)}>${said(c.name)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${columns.map((_, i) => `<td${right(i)}>${said(row[i] ?? MISSING)}</td>`).join('')}</tr>`)
    .join('');
  return `<div class="scroll" tabindex="0"><table><caption>${said(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const more = (summary: string, inner: string): string =>
  `<details><summary>${said(summary)}</summary>${inner}</details>`;

function chartOf(figure: Figure, { chart, paper }: StepParts, t: TFunction): string {
  const rows = figureRows(figure, t);
  const inner = isEmpty(figure)
    ? `<p class="note">${said(t('figures.none'))}</p>`
    : figure.kind === 'table'
      ? table(rows, figure.title)
      : `<div class="drawing${paper && ' screen'}">${chart}</div>${paper && `<div class="drawing paper" aria-hidden="true">${paper}</div>`}${more(t('figures.table'), table(rows, figure.title))}`;
  const under = figure.subtitle ? `<p class="note">${said(figure.subtitle)}</p>` : '';
  return `<figure class="chart"><figcaption><h3>${said(figure.title)}</h3>${under}</figcaption>${inner}${list(figure.cautions, 'note')}</figure>`;
}

/** Notes on what a step points to in vain: that a map is another than its author meant is said to whoever reads it. */
const goneNotes = ({ gone, unresolved }: Slide, t: TFunction): readonly string[] => [
  // What only the working mode has is not even named outside.
  ...gone.filter(({ kind }) => kind !== 'internal').map(({ kind, name }) => t(`stage.gone.${kind}`, { name })),
  ...unresolved.map((name) => t('stage.gone.figure', { name })),
];

const inOther = (lang: Language, own: Language): string => (lang === own ? '' : ` lang="${lang}"`);

function mapOf(deck: Deck, slide: Slide, { wide, narrow }: StepParts, t: TFunction): string {
  const about = [t('onefile.mapOf', { date: deck.compiled }), wide.sources].filter(Boolean).join(' · ');
  const approximate = slide.view.layers.includes('areas') ? [t('app.approximate')] : [];
  const small = narrow ? `<div class="narrow">${narrow.svg}<div class="key">${narrow.legend}</div></div>` : '';
  return `<figure class="map"><div class="wide${narrow ? '' : ' always'}">${wide.svg}</div>${small}<figcaption><p>${said(
    [...deck.standing, ...approximate].join(' · '),
  )}</p><p>${said(about)}</p></figcaption></figure>`;
}

const HOW = ['city.how1', 'stage.how', 'city.how3', 'city.how4'] as const;

/** Letters that fit beside a map on one sheet of paper; with more of them paper is set smaller, in two steps. */
const FITS = 1900;
/** What a chart takes of a sheet, in letters. */
const CHART = 1000;
/** A time line has a row for every event. */
const TIMELINE = 2200;
/** How paper sets a step: by how much there is to read. */
export function sizeOf({ paragraphs, sources, figure }: Slide): '' | 'long' | 'longest' {
  const rows = figure?.kind === 'table' ? figure.rows.flat().join('').length : 0;
  const words =
    [...paragraphs, ...sources, ...(figure?.cautions ?? [])].join('').length +
    rows +
    (!figure ? 0 : figure.kind === 'timeline' ? TIMELINE : CHART);
  return words > 1.6 * FITS ? 'longest' : words > FITS ? 'long' : '';
}

/** @param first whether it is the one that is seen before any script has run */
export function stepHtml(deck: Deck, slide: Slide, parts: StepParts, first: boolean): string {
  const { language } = deck;
  const t = wordsOf(language);
  const { number, of, langs } = slide;
  const heading = slide.heading || t('stage.unnamed');
  const where = t('stage.of', { n: number, total: of });
  const part = slide.part ? ` · <span${inOther(langs.part, language)}>${said(slide.part)}</span>` : '';
  const how = [
    ...HOW.map((key) => t(key)),
    ...(slide.view.layers.includes('incidents') ? [t('stage.countsNote')] : []),
  ];
  const mapTable = parts.table && {
    rows: parts.table.rows,
    columns: parts.table.columns.map((name) => ({ name, numeric: false })),
  };
  return [
    `<section class="step ${sizeOf(slide)}${first ? ' on' : ''}" id="${language}-${number}" data-of="${language}" data-step="${number}" lang="${language}" aria-label="${said(`${where}. ${heading}`)}">`,
    `<div class="say" tabindex="0"><header><p class="part">${said(where)}${part}</p><h2${inOther(langs.heading, language)}>${said(heading)}</h2></header><div class="rest">`,
    slide.untold ? `<p class="note untold">${said(t(`stage.untold_${language}`))}</p>` : '',
    ...slide.paragraphs.map((p) => `<p class="lead"${inOther(langs.text, language)}>${said(p)}</p>`),
    slide.figure ? chartOf(slide.figure, parts, t) : '',
    list(goneNotes(slide, t), 'note gone'),
    `<footer>${slide.sources.length ? `<h3>${said(t('area.tabs.sources'))}</h3>${list(slide.sources, 'note')}` : ''}`,
    more(t('city.howHeading'), list(how, 'note')),
    mapTable ? more(t('table.heading'), table(mapTable, heading)) : '',
    `</footer></div></div>`,
    mapOf(deck, slide, parts, t),
    '</section>',
  ].join('');
}
