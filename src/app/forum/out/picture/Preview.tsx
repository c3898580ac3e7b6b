import { useEffect, useRef } from 'react';

/** The picture itself, as large as there is room: read as XML, so that nothing but a picture can come of it. */
export function Preview({ svg, label }: { readonly svg: string; readonly label: string }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    holder.current?.replaceChildren(document.importNode(root, true));
  }, [svg]);
  return (
    <figure className="still-preview">
      <div ref={holder} className="still-sheet" />
      <figcaption className="note">{label}</figcaption>
    </figure>
  );
}
