import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTIONS, type Action } from './keys.ts';
import { setKeys, useShow } from './useShow.ts';

/** What is printed on the keys of each action; arrows are said in words, for not every font has their signs. */
const KEYS: Readonly<Record<Action, readonly string[]>> = {
  next: ['arrowRight', 'PgDn', 'Space', 'Enter', 'N'],
  previous: ['arrowLeft', 'PgUp', 'Backspace', 'P'],
  first: ['Home'],
  last: ['End'],
  full: ['F'],
  black: ['B', '.'],
  speaker: ['S'],
  keys: ['?'],
  escape: ['Esc'],
};

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
                {KEYS[action].map((key) => (
                  <kbd key={key}>{key === 'arrowRight' || key === 'arrowLeft' ? t(`stage.${key}`) : key}</kbd>
                ))}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('stage.action.pan')}</th>
            <td>
              <kbd>{t('stage.arrows')}</kbd>
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
