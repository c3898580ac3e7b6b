/** The walk over an XML map file, with what can go wrong on the way. */
import { type Dialect, type DroppedElement, readXml } from '../xml-in.ts';
import { type Notes, Refusal } from './notes.ts';

const REMEDY = {
  notXml: 'The file is no sound XML; export it again.',
  entities: 'The file declares entities of its own, which no map needs; export it again.',
  broken: 'The XML is damaged; export it again.',
  cutOff: 'The file ends too soon; copy or export it again.',
} as const;

/** Walks a text; a fault refuses the file whole, since half a map looks like a whole one. */
export function walkXml(text: string, dialect: Dialect, notes: Notes): readonly DroppedElement[] {
  let refusal: Refusal | null = null;
  // The walk takes every exception for a fault of the file: a refusal from inside is kept and thrown anew.
  const guarded =
    <A extends readonly unknown[]>(act: (...args: A) => void) =>
    (...args: A): void => {
      try {
        act(...args);
      } catch (fault) {
        if (fault instanceof Refusal) refusal = fault;
        throw fault;
      }
    };
  const { dropped, fault } = readXml(text, { ...dialect, open: guarded(dialect.open), close: guarded(dialect.close) });
  if (refusal) throw refusal;
  if (fault) notes.refuse(fault.rule, REMEDY[fault.rule]);
  return dropped;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** NaN for whatever is no number, so that its shape is told. */
export const numberOf = (text: string | undefined): number => {
  const bare = text?.trim() ?? '';
  return NUMBER.test(bare) ? Number(bare) : Number.NaN;
};
