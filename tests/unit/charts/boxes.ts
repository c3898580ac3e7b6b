/** Where the words of a picture stand, measured in Inter: for telling whether two lie on each other. */
import { textWidth } from '../../../src/charts/figures/pen.ts';

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const number = (node: Element, name: string) => Number(node.getAttribute(name) ?? 0);

function shift(node: Element): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let up = node.parentElement; up; up = up.parentElement) {
    const found = /translate\(([-\d.]+),([-\d.]+)\)/.exec(up.getAttribute('transform') ?? '');
    x += Number(found?.[1] ?? 0);
    y += Number(found?.[2] ?? 0);
  }
  return [x, y];
}

export function textBoxes(svg: Element): readonly Box[] {
  return [...svg.querySelectorAll('text')].map((node) => {
    const size = number(node, 'font-size');
    const bold = node.getAttribute('font-weight') === '600';
    const words = node.textContent ?? '';
    const strong = node.querySelector('tspan')?.textContent ?? '';
    const width = textWidth(strong, size, true) + textWidth(words.slice(strong.length), size, bold);
    const [dx, dy] = shift(node);
    const x = number(node, 'x') + dx;
    const y = number(node, 'y') + dy;
    const anchor = node.getAttribute('text-anchor');
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { text: words, left, right: left + width, top: y - size * 0.74, bottom: y + size * 0.22 };
  });
}

/** Pairs of words that share more than a hair of room. */
export function overlaps(boxes: readonly Box[]): readonly string[] {
  const meet = (a: Box, b: Box) =>
    a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => meet(a, b))
      .map((b) => `${a.text} / ${b.text}`),
  );
}
