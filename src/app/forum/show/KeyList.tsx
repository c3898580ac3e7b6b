import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTIONS } from './keys.ts';
import { setKeys, useShow } from './useShow.ts';

/** What is printed on the keys of each action; a clicker's arrows are PageUp and PageDown. */
const KEYS = {
  next: '→  PgDn  Space  Enter  N',
  previous: '←  PgUp  Backspace  P',
  first: 'Home',
  last: 'End',
  full: 'F',
  black: 'B  .',
  speaker: 'S',
  keys: '?',
  escape: 'Esc',
} as const;

export function KeyList() {
  const { t } = useTranslation();
  const open = useShow((s) => s.keys);
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) box.current?.showModal();
    else box.current?.close();
  }, [open]);
  return (
    <dialog ref={box} className="panel stage-keys" aria-labelledby="stage-keys" onClose={() => setKeys(false)}>
      <h2 id="stage-keys">{t('stage.keys')}</h2>
      <table className="facts">
        <tbody>
          {ACTIONS.map((action) => (
            <tr key={action}>
              <th scope="row">{t(`stage.action.${action}`)}</th>
              <td>
                {KEYS[action].split('  ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('stage.action.pan')}</th>
            <td>
              <kbd>Shift + ← ↑ → ↓</kbd>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="note">{t('stage.clicker')}</p>
      <button type="button" className="btn main" onClick={() => setKeys(false)}>
        {t('stage.close')}
      </button>
    </dialog>
  );
}
