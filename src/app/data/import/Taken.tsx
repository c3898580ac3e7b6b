import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedSet, ImportKind } from '../../../domain/imported.ts';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { ready } from '../../../state/data.ts';
import { loadPackTexts, usePackTexts } from '../../../state/pack-texts.ts';
import { setEdits, useProject } from '../../../state/project/store.ts';
import { useView } from '../../../state/store.ts';
import { todayWib } from '../../../state/today.ts';
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
          {sets.map((set) => {
            const { id, label, imported, kept, data } = set;
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
                {(data.as === 'indicators' || data.as === 'places') && <ToEdits set={set} />}
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

/** Figures and places become corrections of the registers, where each is judged and can be taken back. */
function ToEdits({ set }: { readonly set: ImportedSet }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const region = useView((v) => v.region);
  const run = async () => {
    await loadPackTexts(region);
    const files = ready(usePackTexts.getState().files);
    if (!files) return setSaid(t('intake.fault.notReady.remedy'));
    const { asEdits } = await import('../../../exchange/import/as-edits.ts');
    const before = useProject.getState().project?.edits ?? [];
    const made = asEdits(set, files, before, todayWib());
    const errors = made.length > 0 ? setEdits([...before, ...made]) : [];
    const [first] = errors;
    setSaid(
      first
        ? first.remedy
        : made.length > 0
          ? t('intake.toEditsDone', { count: made.length })
          : t('intake.toEditsNone'),
    );
  };
  return (
    <span className="import-to-edits">
      <button type="button" className="btn line" onClick={() => void run()}>
        {t('intake.toEdits')}
      </button>
      <span className="note" role="status">
        {said}
      </span>
    </span>
  );
}
