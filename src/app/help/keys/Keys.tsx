import { useTranslation } from 'react-i18next';
import { KEY_PARTS, NAMED } from './map.ts';
import './keys.css';

const READING = ['help.read.list', 'help.read.table', 'help.read.map', 'help.read.said'] as const;

/** Keys held together, each in a frame of its own: "Alt + ↑". */
function Held({ keys }: { readonly keys: string }) {
  const { t } = useTranslation();
  return (
    <span className="nowrap">
      {keys.split(' + ').map((key, i) => (
        <span key={key}>
          {i > 0 && ' + '}
          <kbd>{key in NAMED ? t(NAMED[key as keyof typeof NAMED]) : key}</kbd>
        </span>
      ))}
    </span>
  );
}

/** The keyboard map: every key by where it works, and how to read the map without seeing it. */
export function Keys() {
  const { t } = useTranslation();
  return (
    <div className="keys">
      <section className="keys-reading">
        <h3>{t('help.read.heading')}</h3>
        <ul className="plain">
          {READING.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      {KEY_PARTS.map(({ title, rows }) => (
        <section key={title}>
          <h3 id={`keys-${title}`}>{t(title)}</h3>
          <table aria-labelledby={`keys-${title}`}>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{t('help.col.does')}</th>
                <th scope="col">{t('help.col.keys')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ does, keys }) => (
                <tr key={does}>
                  <th scope="row">{t(does)}</th>
                  <td>
                    {keys.map((held) => (
                      <Held key={held} keys={held} />
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <p className="note">{t('stage.clicker')}</p>
    </div>
  );
}
