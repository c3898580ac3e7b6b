import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/Icon.tsx';
import { rove } from '../shell/rove.ts';
import { openHelp, shutHelp } from './open.ts';
import { PARTS } from './parts.ts';
import './help.css';

/** A modal sheet of parts. The focus comes in at the open part's tab and goes back to where it was. */
export function HelpSheet({ part }: { readonly part: string }) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDialogElement>(null);
  const open = PARTS.find(({ id }) => id === part) ?? PARTS[0];
  useEffect(() => {
    const dialog = sheet.current;
    if (!dialog) return;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={sheet} className="panel help-sheet" aria-labelledby="help-title" onClose={shutHelp}>
      <header className="row help-head">
        <h2 id="help-title">{t('help.title')}</h2>
        <div className="seg" role="tablist" aria-labelledby="help-title" onKeyDown={rove}>
          {PARTS.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`help-tab-${id}`}
              aria-selected={id === open?.id}
              aria-controls="help-body"
              tabIndex={id === open?.id ? 0 : -1}
              onClick={() => openHelp(id)}
            >
              {t(label)}
            </button>
          ))}
        </div>
        <span className="grow" />
        <button type="button" className="btn icon help-shut" aria-label={t('help.close')} onClick={shutHelp}>
          <Icon name="close" />
        </button>
      </header>
      {open && (
        <div
          key={open.id}
          className="help-body"
          id="help-body"
          role="tabpanel"
          aria-labelledby={`help-tab-${open.id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
        >
          <Suspense fallback={<span className="skeleton" />}>
            <open.Part />
          </Suspense>
        </div>
      )}
    </dialog>
  );
}
