import { element, type Pen } from './pen.ts';

/**
 * What Plot drew, as a group. Its <style> stays behind: the policy of the page allows no inline style, and a picture in a
 * picture is more than some editors of SVG read.
 */
export function unwrapped(pen: Pen, drawn: Element): SVGElement {
  const children = [...drawn.childNodes].filter(
    (n): n is Element => n.nodeType === 1 && n.nodeName.toLowerCase() !== 'style',
  );
  return element(pen, 'g', { fill: 'none' }, ...children);
}
