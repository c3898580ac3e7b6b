import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/Icon.tsx';

/** What does not fit scrolls, and says that there is more: nothing is cut. */
export function ScrollSheet({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const look = () => setMore(box.scrollHeight - box.clientHeight - box.scrollTop > 8);
    const watch = new ResizeObserver(look);
    for (const part of [box, ...box.children]) watch.observe(part);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="slide-scroll" ref={ref} tabIndex={0} aria-label={label}>
        <div className="slide-sheet">{children}</div>
      </section>
      {more && (
        <button
          type="button"
          className="btn slide-more"
          onClick={() => ref.current?.scrollBy({ top: ref.current.clientHeight * 0.8 })}
        >
          {t('stage.more')} <Icon name="down" size={16} />
        </button>
      )}
    </>
  );
}
