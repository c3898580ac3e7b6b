import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../domain/imported.ts';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { useView } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';
import { useSets } from './useSets.ts';

/** The lists of the open project, each of which can be taken out again. */
export function Taken() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { sets, remove } = useSets();
  return (
    <section className="import-taken">
      <h3>{t('intake.taken')}</h3>
      {sets.length === 0 ? (
        <p className="second">{t('intake.takenNone')}</p>
      ) : (
        <ul>
          {sets.map(({ id, label, imported, kept, data }) => {
            const kind: ImportKind = data.as === 'incidentCounts' ? 'incidents' : data.as;
            return (
              <li key={id}>
                <div>
                  <b>{label}</b>
                  <p className="second">
                    {`${t(`intake.kind.${kind}`)} · `}
                    {t('intake.takenRow', { rows: formatNumber(kept, language), date: formatDate(imported, language) })}
                  </p>
                </div>
                <button
                  type="button"
                  className="btn icon"
                  aria-label={t('intake.remove', { label })}
                  title={t('intake.remove', { label })}
                  onClick={() => remove(id)}
                >
                  <Icon name="close" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
