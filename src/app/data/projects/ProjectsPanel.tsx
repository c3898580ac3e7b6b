import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataError } from '../../../domain/outcome.ts';
import { LARGEST_PROJECT, telling, WHOLE } from '../../../exchange/project/index.ts';
import { exportProjectFile, importProjectFile, newProject, useProject } from '../../../state/project/store.ts';
import { download } from '../../shell/download.ts';
import { Icon } from '../../shell/Icon.tsx';
import { FileFaults } from './FileFaults.tsx';
import { PatrolOffer } from './PatrolOffer.tsx';
import { ProjectList, useProjectName } from './ProjectList.tsx';
import { KeptLine, ProjectNotices } from './ProjectNotices.tsx';
import { StorageState } from './StorageState.tsx';
import { Weightings } from './Weightings.tsx';
import './projects.css';

interface OpenedFile {
  readonly errors: readonly DataError[];
  readonly opened: boolean;
}

/** What was done last, to be said in the language at hand. */
interface Said {
  readonly what: 'opened' | 'saved';
  readonly name: string;
}

/** Reads and opens a project file; one that is too large is not even read. */
async function openFile(file: File): Promise<OpenedFile> {
  const before = useProject.getState().key;
  if (file.size > LARGEST_PROJECT) {
    const { errors, tell } = telling('jaga.json');
    tell(WHOLE, 'tooLarge', 'The file is larger than 60 MB; no project is.');
    return { errors, opened: false };
  }
  const errors = await importProjectFile(file);
  // A file of the very project in front is open already.
  return { errors, opened: errors.length === 0 || useProject.getState().key !== before };
}

/** The projects of this device: what they hold, the file of each, who decided on which weights, and where it all lies. */
export function ProjectsPanel() {
  const { t } = useTranslation();
  const project = useProject((s) => s.project);
  const body = useRef<HTMLDivElement>(null);
  const [withPatrol, setWithPatrol] = useState(false);
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState<'writing' | 'reading' | null>(null);
  const [patrolSaid, setPatrolSaid] = useState<'taken' | 'unusable' | null>(null);
  const called = useProjectName();

  const open = async (chosen: File | undefined) => {
    if (!chosen || busy) return;
    setPatrolSaid(null);
    setBusy('reading');
    const read = await openFile(chosen).finally(() => setBusy(null));
    setFile(read);
    setSaid(read.opened ? { what: 'opened', name: useProject.getState().project?.name ?? '' } : null);
    body.current?.scrollTo({ top: 0 });
  };
  const opener = useRef(open);
  opener.current = open;
  useEffect(() => {
    const sheet = body.current;
    if (!sheet) return;
    const over = (e: DragEvent) => e.preventDefault();
    const drop = (e: DragEvent) => {
      e.preventDefault();
      void opener.current(e.dataTransfer?.files[0]);
    };
    sheet.addEventListener('dragover', over);
    sheet.addEventListener('drop', drop);
    return () => {
      sheet.removeEventListener('dragover', over);
      sheet.removeEventListener('drop', drop);
    };
  }, []);
  const save = async () => {
    setBusy('writing');
    const made = await exportProjectFile({ withPatrol }).finally(() => setBusy(null));
    if (!made) return;
    download(made.name, made.file);
    setSaid({ what: 'saved', name: made.name });
    setWithPatrol(false);
  };
  const isEmpty =
    project !== null &&
    [
      ...[project.imports, project.edits, project.weightings, project.releases],
      ...[project.stories, project.interventions, project.assumptions],
    ].every((list) => list.length === 0);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="data-body project-body" ref={body} tabIndex={0} aria-label={t('project.title')}>
        <header className="project-head">
          <div className="grow">
            <h2>{t('project.title')}</h2>
            <p className="note">{t('project.lead')}</p>
          </div>
          <KeptLine />
        </header>
        <ProjectNotices />
        <PatrolOffer onSaid={setPatrolSaid} />
        <p className="second" role="status">
          {patrolSaid && t(`project.offer.${patrolSaid}`)}
        </p>
        {file && <FileFaults {...file} />}
        <ProjectList />
        {isEmpty && <p className="second">{t('project.empty')}</p>}
        <Weightings />
        <StorageState />
      </section>
      <footer className="data-foot project-foot">
        <button type="button" className="btn line" onClick={() => void newProject()}>
          <Icon name="plus" size={18} />
          {t('project.new')}
        </button>
        <label className="btn line project-file">
          {t('project.openFile')}
          <input
            className="visually-hidden"
            type="file"
            accept=".json,application/json"
            disabled={busy !== null}
            onChange={(e) => {
              const [chosen] = e.target.files ?? [];
              e.target.value = '';
              void open(chosen);
            }}
          />
        </label>
        <span className="grow" />
        <label className="row project-tick" title={t('project.patrolNote')}>
          <input type="checkbox" checked={withPatrol} onChange={(e) => setWithPatrol(e.target.checked)} />
          {t('project.withPatrol')}
        </label>
        <button type="button" className="btn main" disabled={!project || busy !== null} onClick={() => void save()}>
          <Icon name="download" size={18} />
          {t('project.save')}
        </button>
        <p className="note project-said" role="status">
          {busy
            ? t(`project.${busy}`)
            : said === null
              ? t('project.drop')
              : said.what === 'saved'
                ? t('project.savedFile', { file: said.name })
                : t('project.opened', { name: called(said.name) })}
        </p>
        {withPatrol && <p className="note project-warn">{t('project.patrolNote')}</p>}
      </footer>
    </>
  );
}
