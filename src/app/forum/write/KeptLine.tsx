import { useTranslation } from 'react-i18next';
import { takeOverProject, useProject } from '../../../state/project/store.ts';
import { keepWritten, useWriting } from '../../../state/story/writing.ts';

/** Whether what is written lies on the device, in the words of the project. */
export function KeptLine() {
  const { t } = useTranslation();
  const kept = useProject((s) => s.kept);
  const waits = useWriting((s) => s.drafts.size > 0);
  const refused = useWriting((s) => s.faults.length > 0);
  const state = kept === 'saved' && waits ? 'saving' : kept;
  return (
    <span className="row">
      <span className="note write-kept" data-state={refused ? 'refused' : state} role="status">
        {refused ? t('write.notKept') : t(`project.kept.${state}`)}
      </span>
      {kept === 'otherTab' && (
        <button type="button" className="btn line" onClick={() => void takeOverProject().then(keepWritten)}>
          {t('project.takeOver')}
        </button>
      )}
    </span>
  );
}
