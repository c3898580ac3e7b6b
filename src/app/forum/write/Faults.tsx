import { useTranslation } from 'react-i18next';
import type { Story } from '../../../domain/story.ts';
import { useWriting } from '../../../state/story/writing.ts';
import { faultAt } from './faults.ts';
import { openStep } from './useWrite.ts';

/** Why what is on screen is not kept, with the way to where it stands. */
export function Faults({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const faults = useWriting((s) => s.faults);
  if (faults.length === 0) return null;
  return (
    <ul className="plain write-fault" role="alert">
      {faults.map((fault) => {
        const { why, step, field, language } = faultAt(fault);
        const where = [
          step !== null && t('write.stepNumber', { n: step }),
          field && t(`write.field.${field}`),
          language && t(`write.language.${language}`),
        ].filter(Boolean);
        return (
          <li key={`${fault.rule} ${fault.column}`}>
            {where.length > 0 && <b>{`${where.join(', ')}: `}</b>}
            {t(`write.fault.${why}`)}{' '}
            {step !== null && (
              <button type="button" className="link" onClick={() => openStep(story.id, step - 1)}>
                {t('write.goThere')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
