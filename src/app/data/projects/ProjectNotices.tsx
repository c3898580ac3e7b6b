import { useTranslation } from 'react-i18next';
import { dismissNotice, takeOverProject, useProject } from '../../../state/project/store.ts';
import { useView } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';
import { clockWib } from './when.ts';

/** Whether what is entered is kept, in one line that stays in view. */
export function KeptLine() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const kept = useProject((s) => s.kept);
  const at = useProject((s) => s.lastSaved);
  if (kept === 'full' || kept === 'refused' || kept === 'otherTab') return null;
  return (
    <span className="note project-kept" data-kept={kept} role="status">
      {kept === 'saved' && <Icon name="check" size={16} />}
      {kept === 'saved' && at !== null
        ? t('project.kept.savedAt', { time: clockWib(at, language) })
        : t(`project.kept.${kept}`)}
    </span>
  );
}

/** What somebody has to know before they go on. */
export function ProjectNotices() {
  const { t } = useTranslation();
  const kept = useProject((s) => s.kept);
  const notices = useProject((s) => s.notices);
  return (
    <>
      {(kept === 'full' || kept === 'refused' || kept === 'otherTab') && (
        <div className="project-notice" data-weight={kept === 'otherTab' ? 'quiet' : 'strong'} role="alert">
          <Icon name={kept === 'otherTab' ? 'locked' : 'info'} />
          <p className="grow">{t(`project.kept.${kept}`)}</p>
          {kept === 'otherTab' && (
            <button type="button" className="btn line" onClick={() => void takeOverProject()}>
              {t('project.takeOver')}
            </button>
          )}
        </div>
      )}
      {notices.map((notice) => (
        <div key={notice} className="project-notice" role="alert">
          <Icon name="info" />
          <p className="grow">{t(`project.notice.${notice}`)}</p>
          <button
            type="button"
            className="btn icon"
            aria-label={t('project.close')}
            title={t('project.close')}
            onClick={() => dismissNotice(notice)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </>
  );
}
