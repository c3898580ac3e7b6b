/** The document around the steps: its policy, its head, the way on and back. */
import { wordsOf } from '../../../i18n/words.ts';
import { isLogo } from '../map/furniture.ts';
import type { Deck } from '../slide.ts';
import { hashOf, said } from './html.ts';

/** The page's own style sheet and script, as the files of this folder hold them. */
export interface PageTexts {
  readonly css: string;
  readonly script: string;
}

const NAMES = { id: 'Bahasa Indonesia', en: 'English' } as const;
/** Beyond this many a row of dots says less than two numbers. */
const MOST_DOTS = 12;
/** On a phone a finger would no longer hit one of them. */
const MOST_ON_PHONE = 6;

function headOf(deck: Deck, decks: readonly Deck[]): string {
  const { language } = deck;
  const t = wordsOf(language);
  const about = [
    deck.author,
    t('onefile.changed', { date: deck.date }),
    t('onefile.compiled', { date: deck.compiled }),
  ];
  const logos = deck.logos
    .filter(isLogo)
    .map(
      ({ name, data, width, height }) => `<img src="${data}" width="${width}" height="${height}" alt="${said(name)}">`,
    )
    .join('');
  const others = decks.length > 1 ? decks.map((d) => languageLink(d, language)).join('') : '';
  return `<header class="top" data-of="${language}" lang="${language}"><div class="title"><h1>${said(deck.title)}</h1><p class="note">${said(
    [deck.subtitle, ...about].filter(Boolean).join(' · '),
  )}</p></div>${logos ? `<div class="logos">${logos}</div>` : ''}<div class="tools">${
    others ? `<div class="langs" role="group" aria-label="${said(t('top.language'))}">${others}</div>` : ''
  }<button type="button" class="scripted" data-do="full" title="${said(t('stage.fullKey'))}">${said(t('stage.full'))}</button><button type="button" class="scripted" data-do="black" title="${said(`${t('stage.blackOn')} (B)`)}">${said(t('stage.blackOn'))}</button></div></header>`;
}

/** A link and no button: without a script it still leads to the first step in its language. */
const languageLink = ({ language }: Deck, own: Deck['language']): string =>
  `<a href="#${language}-1" data-lang="${language}" lang="${language}" hreflang="${language}"${
    language === own ? ' aria-current="true"' : ''
  } aria-label="${NAMES[language]}">${language.toUpperCase()}</a>`;

function navOf(deck: Deck): string {
  const { language, slides } = deck;
  const t = wordsOf(language);
  const total = slides.length;
  const dots = slides
    .map(({ number, heading }) => {
      const words = said(t('stage.dot', { n: number, heading: heading || t('stage.unnamed') }));
      return `<li><button type="button" data-to="${number}" aria-label="${words}" title="${words}"></button></li>`;
    })
    .join('');
  const counts = slides
    .map(({ number }) => `<span data-count="${number}">${said(t('stage.of', { n: number, total }))}</span>`)
    .join('');
  const size = total > MOST_DOTS ? ' many' : total > MOST_ON_PHONE ? ' some' : '';
  return `<nav class="scripted${size}" data-of="${language}" lang="${language}" aria-label="${said(t('stage.nav'))}"><button type="button" data-do="previous" aria-label="${said(t('stage.back'))}" title="${said(t('stage.back'))}">‹</button><ol>${dots}</ol><span class="count">${counts}</span><button type="button" class="main" data-do="next">${said(t('stage.next'))} ›</button></nav>`;
}

/**
 * A whole page. Its policy lets nothing load and nothing run but the style sheet and the script it holds, by their hashes.
 * @param sections of the steps, by deck
 * @param faces a style sheet with the letters in it; '' where others stand in
 */
export async function pageHtml(
  decks: readonly [Deck, ...Deck[]],
  sections: readonly string[],
  { css, script }: PageTexts,
  faces: string,
): Promise<string> {
  const [first] = decks;
  const t = wordsOf(first.language);
  // A parser makes one of the two ends of line; the hash must be of what it makes.
  const [style, code] = [css, script].map((text) => text.replaceAll('\r\n', '\n')) as [string, string];
  const styles = await Promise.all([style, ...(faces ? [faces] : [])].map(hashOf));
  const policy = `default-src 'none'; img-src data:; font-src data:; style-src ${styles.join(' ')}; script-src ${await hashOf(code)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  return [
    `<!doctype html><html lang="${first.language}" data-lang="${first.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${said(`${first.title} · ${t('app.name')}`)}</title>`,
    faces ? `<style>${faces}</style>` : '',
    `<style>${style}</style><script>${code}</script></head><body>`,
    decks.map((deck) => headOf(deck, decks)).join(''),
    `<main>${sections.join('\n')}</main>`,
    decks.map(navOf).join(''),
    `<p class="hidden" role="status"></p>`,
    decks
      .map(
        ({ language }) =>
          `<button type="button" class="black" data-of="${language}" data-do="black" lang="${language}"><span class="hidden">${said(wordsOf(language)('stage.blackSaid'))}</span></button>`,
      )
      .join(''),
    '</body></html>\n',
  ].join('\n');
}
