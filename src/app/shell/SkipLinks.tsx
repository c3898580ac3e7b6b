import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The parts of a screen, in the order of the links, each with what takes the focus. The first that is there is taken. */
const PARTS = {
  list: ['#list'],
  search: ['#search'],
  map: ['.map-stage:not([inert]) .maplibregl-canvas'],
  panel: ['main > aside .side-body', 'main > aside', '.speaker-side'],
} as const;
type Part = keyof typeof PARTS;
const ALL = Object.keys(PARTS) as Part[];

const targetOf = (part: Part): HTMLElement | null =>
  PARTS[part]
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((el) => el?.checkVisibility({ visibilityProperty: true })) ?? null;

/** Past the rail and the bars: the first stops of the Tab key, seen when they have the focus. */
export function SkipLinks() {
  const { t } = useTranslation();
  // Which of them are there is asked when the keyboard comes: screens and widths differ.
  const [parts, setParts] = useState<readonly Part[]>(['list']);
  return (
    <nav className="skips" aria-label={t('app.skip.nav')} onFocus={() => setParts(ALL.filter(targetOf))}>
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          className="skip"
          onClick={() => {
            const target = targetOf(part);
            if (target && target.tabIndex < 0) target.tabIndex = -1;
            target?.focus();
          }}
        >
          {t(`app.skip.${part}`)}
        </button>
      ))}
    </nav>
  );
}
