import { useTranslation } from 'react-i18next';
import { ACTIONS, PRINTED } from '../../forum/show/keys.ts';

/** Every key of the app. */
export function Keys() {
  const { t } = useTranslation();
  return (
    <section className="keys">
      <h3>{t('stage.keys')}</h3>
      <table className="facts">
        <tbody>
          {ACTIONS.map((action) => (
            <tr key={action}>
              <th scope="row">{t(`stage.action.${action}`)}</th>
              <td>
                {PRINTED[action].map((key) => (
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
    </section>
  );
}
