import { useEffect, useRef } from 'react';
import { pictureOf } from '../../../trusted.ts';

/** The picture itself, as large as there is room. */
export function Preview({ svg, label }: { readonly svg: string; readonly label: string }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    holder.current?.replaceChildren(pictureOf(svg));
  }, [svg]);
  return (
    <figure className="still-preview">
      <div ref={holder} className="still-sheet" />
      <figcaption className="note">{label}</figcaption>
    </figure>
  );
}
