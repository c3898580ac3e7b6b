import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table wider than a phone scrolls in itself, never the page; a scrolling region must be reachable by keyboard. */
export function Wide({ label, children }: Props) {
  return (
    <section
      className="protection-wide"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </section>
  );
}
