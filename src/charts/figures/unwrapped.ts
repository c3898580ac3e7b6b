import { element, type Pen } from './pen.ts';

/**
 * What Plot drew, as a group. Its <style> stays behind: the policy of the page allows no inline style, and a picture in a
 * picture is more than some editors of SVG read. Its names of marks too ("bar", "rule"): the picture as a whole is named, and
 * a part without a role may bear no name.
 */
export function unwrapped(pen: Pen, drawn: Element): SVGElement {
  const children = [...drawn.childNodes].filter(
    (n): n is Element => n.nodeType === 1 && n.nodeName.toLowerCase() !== 'style',
  );
  for (const child of children)
    for (const named of [child, ...child.querySelectorAll('[aria-label]')]) named.removeAttribute('aria-label');
  return element(pen, 'g', { fill: 'none' }, ...children);
}
