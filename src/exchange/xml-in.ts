/**
 * Walks an XML text and lets through what a dialect names, nothing else. No DTD is read and no entity but XML's own five is
 * expanded, so a small file cannot grow in memory; no address in a file is followed.
 */
import { SaxesParser } from 'saxes';

export interface Dialect {
  /** Local names of the elements let through, by the local name of their parent; '' is the parent of the root. */
  readonly children: Readonly<Record<string, readonly string[]>>;
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** `text` is what stands in the element itself. */
  readonly close: (name: string, text: string) => void;
  /** Of a format whose every element is known: what is read past is not counted. */
  readonly quiet?: boolean;
}

/** `notXml`: no root element was met; `entities`: the file declares its own; `broken`: faulty at a place; `cutOff`: it ends too soon. */
export interface XmlFault {
  readonly rule: 'notXml' | 'entities' | 'broken' | 'cutOff';
  readonly line: number;
  readonly column: number;
}

export interface DroppedElement {
  /** Local name of an element, or `element@attribute`; never what stands in it. */
  readonly name: string;
  readonly count: number;
}

export interface XmlRead {
  /** Local name of the root element, '' without one. */
  readonly root: string;
  /** By name. */
  readonly dropped: readonly DroppedElement[];
  /** The walk ended here; what came before was let through. */
  readonly fault: XmlFault | null;
}

/** Letters handed over at a time. */
const SLICE = 1 << 20;
/** A file of nothing but new names must not fill the memory. */
const MOST_NAMES = 100;
const LONGEST_NAME = 40;
/** Say what the file is written in, and nothing of anybody. */
const OF_THE_FORMAT = /^(xmlns|version$|xsi:|lat$|lon$)/;

/** Foreign files bind their prefixes to anything, or to nothing: the local name is what tells. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Open elements within each other; a file of nothing but opened ones must not fill the memory. */
const DEEPEST = 200;
/** Attributes of one element; the parser takes minutes over millions. */
const MOST_ATTRIBUTES = 1000;

class OwnEntities extends Error {}
class TooMuch extends Error {}

export function readXml(text: string, dialect: Dialect): XmlRead {
  const dropped = new Map<string, number>();
  const drop = (name: string): void => {
    if (dialect.quiet) return;
    const key = name.slice(0, LONGEST_NAME);
    if (dropped.has(key) || dropped.size < MOST_NAMES) dropped.set(key, (dropped.get(key) ?? 0) + 1);
  };
  /** Open elements that were let through, with their own text; below one that was not, only the depth is counted. */
  const stack: { readonly name: string; readonly text: string[] }[] = [];
  let [root, skipped] = ['', 0];
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) throw new OwnEntities();
  });
  let attributesOfOne = 0;
  parser.on('attribute', () => {
    if (++attributesOfOne > MOST_ATTRIBUTES) throw new TooMuch();
  });
  parser.on('opentag', ({ name: full, attributes }) => {
    attributesOfOne = 0;
    const name = localName(full);
    if (root === '') root = name;
    const taken = skipped === 0 && dialect.children[stack.at(-1)?.name ?? '']?.includes(name) === true;
    if (skipped + stack.length >= DEEPEST) throw new TooMuch();
    for (const attribute of dialect.quiet ? [] : Object.keys(attributes))
      if (!OF_THE_FORMAT.test(attribute)) drop(`${name}@${localName(attribute)}`);
    if (!taken) {
      skipped++;
      drop(name);
      return;
    }
    stack.push({ name, text: [] });
    dialect.open(name, attributes);
  });
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped--;
      return;
    }
    const closed = stack.pop();
    if (closed) dialect.close(closed.name, closed.text.join(''));
  });
  const keep = (part: string): void => {
    if (skipped === 0) stack.at(-1)?.text.push(part);
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  const fault = walk(parser, text, () => root !== '');
  return {
    root,
    dropped: [...dropped].map(([name, count]) => ({ name, count })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    fault,
  };
}

/** The parser throws at the first fault, because it is given no handler for faults. */
function walk(parser: SaxesParser, text: string, rooted: () => boolean): XmlFault | null {
  let ended = false;
  try {
    for (let from = 0; from < text.length; from += SLICE) parser.write(text.slice(from, from + SLICE));
    ended = true;
    parser.close();
    return null;
  } catch (fault) {
    const { line, column } = parser;
    if (fault instanceof OwnEntities) return { rule: 'entities', line, column };
    return { rule: !rooted() ? 'notXml' : ended ? 'cutOff' : 'broken', line, column };
  }
}
