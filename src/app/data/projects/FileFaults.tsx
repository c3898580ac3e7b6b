import { useTranslation } from 'react-i18next';
import type { DataError } from '../../../domain/outcome.ts';
import { PROJECT_RULES } from '../../../exchange/project/index.ts';

/** More than a clerk reads at once. */
const SHOWN = 40;
const PARTS = [
  'weightings',
  'imports',
  'judged',
  'edits',
  'releases',
  'stories',
  'interventions',
  'assumptions',
  'patrol',
  'id',
  'name',
  'region',
  'view',
] as const;

/** Place and rule of a fault in words; neither holds anything that stood in the file. */
export function useFaultWords(): (error: DataError) => { readonly place: string; readonly words: string } {
  const { t } = useTranslation();
  return ({ row, column, rule, remedy }) => {
    const part = PARTS.find((p) => p === column?.split('.')[0]);
    const inner = /\[(\d+)\]/.exec(column ?? '')?.[1];
    const member = column?.includes('.') ? /(?:^|\.)([A-Za-z_]\w*)$/.exec(column)?.[1] : undefined;
    const place = [
      [t(part ? `project.part.${part}` : 'project.part.file'), row].filter((x) => x !== null).join(' '),
      inner && t('project.row', { number: inner }),
      member && t('project.column', { name: member }),
    ];
    const known = PROJECT_RULES.find((r) => r === rule);
    return { place: place.filter(Boolean).join(', '), words: known ? t(`project.fault.${known}`) : remedy };
  };
}

/** What of a file could not be used: where, why, and what to do about it. @param opened whether the rest was opened */
export function FileFaults({ errors, opened }: { readonly errors: readonly DataError[]; readonly opened: boolean }) {
  const { t } = useTranslation();
  const wordsOf = useFaultWords();
  if (errors.length === 0) return null;
  return (
    <section className="project-faults" role="alert">
      <h3>{t('project.faults', { count: errors.length })}</h3>
      <p className="note">{t(opened ? 'project.faultsKept' : 'project.faultsNone')}</p>
      <ul>
        {errors.slice(0, SHOWN).map((error) => {
          const { place, words } = wordsOf(error);
          return (
            <li key={`${error.row} ${error.column} ${error.rule}`}>
              <b>{place}</b> {words}
            </li>
          );
        })}
      </ul>
      {errors.length > SHOWN && <p className="note">{t('project.more', { count: errors.length - SHOWN })}</p>}
    </section>
  );
}
