import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectLine } from '../../../state/project/keep.ts';
import {
  duplicateProject,
  openProject,
  removeProject,
  renameProject,
  restoreProject,
  useProject,
} from '../../../state/project/store.ts';
import { useView } from '../../../state/store.ts';
import { whenWib } from './when.ts';

/** A project nobody has named yet still needs something to be called. */
export function useProjectName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => name.trim() || t('project.unnamed');
}

function NameField({ line, onDone }: { readonly line: ProjectLine; readonly onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <form
      className="row"
      onSubmit={(e) => {
        e.preventDefault();
        void renameProject(line.key, String(new FormData(e.currentTarget).get('name') ?? '').trim());
        onDone();
      }}
    >
      <label className="field grow">
        <span className="visually-hidden">{t('project.name')}</span>
        <input
          name="name"
          maxLength={120}
          defaultValue={line.name}
          // biome-ignore lint/a11y/noAutofocus: it appears because somebody asked to write here
          autoFocus
          onKeyDown={(e) => e.key === 'Escape' && onDone()}
        />
      </label>
      <button type="submit" className="btn line">
        {t('project.keepName')}
      </button>
      <button type="button" className="btn" onClick={onDone}>
        {t('project.cancel')}
      </button>
    </form>
  );
}

function Holds({ holds }: Pick<ProjectLine, 'holds'>) {
  const { t } = useTranslation();
  const parts = (['imports', 'edits', 'weightings', 'releases', 'stories', 'interventions'] as const)
    .filter((part) => (holds[part] ?? 0) > 0)
    .map((part) => t(`project.${part}`, { count: holds[part] }));
  return <>{parts.length > 0 ? parts.join(' · ') : t('project.nothing')}</>;
}

function Line({ line, current }: { readonly line: ProjectLine; readonly current: boolean }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const locked = useProject((s) => current && s.kept === 'otherTab');
  const [naming, setNaming] = useState(false);
  const name = useProjectName()(line.name);
  return (
    <tr data-project={line.key} aria-current={current || undefined}>
      <td>
        {naming ? (
          <NameField line={line} onDone={() => setNaming(false)} />
        ) : (
          <>
            <b>{name}</b> {current && <span className="tag">{t('project.current')}</span>}
          </>
        )}
        <span className="note project-when">{whenWib(line.changed, language)}</span>
      </td>
      <td className="project-holds">
        <Holds holds={line.holds} />
      </td>
      <td>
        <div className="project-acts">
          {!current && (
            <button
              type="button"
              className="btn line"
              aria-label={t('project.openNamed', { name })}
              onClick={() => void openProject(line.key)}
            >
              {t('project.open')}
            </button>
          )}
          <button
            type="button"
            className="btn"
            disabled={locked}
            aria-label={t('project.renameNamed', { name })}
            onClick={() => setNaming(true)}
          >
            {t('project.rename')}
          </button>
          <button
            type="button"
            className="btn"
            aria-label={t('project.duplicateNamed', { name })}
            onClick={() => void duplicateProject(line.key, t('project.copyOf', { name }))}
          >
            {t('project.duplicate')}
          </button>
          <button
            type="button"
            className="btn project-bad"
            disabled={locked}
            aria-label={t('project.removeNamed', { name })}
            onClick={() => void removeProject(line.key)}
          >
            {t('project.remove')}
          </button>
        </div>
      </td>
    </tr>
  );
}

/** The projects of this device, the one at hand marked, and the way back for one that was just deleted. */
export function ProjectList() {
  const { t } = useTranslation();
  const list = useProject((s) => s.list);
  const key = useProject((s) => s.key);
  const removed = useProject((s) => s.removed);
  const called = useProjectName();
  return (
    <section>
      <h3>{t('project.list')}</h3>
      <table className="project-list">
        <thead>
          <tr>
            <th scope="col">{t('project.name')}</th>
            <th scope="col">{t('project.holds')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('project.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((line) => (
            <Line key={line.key} line={line} current={line.key === key} />
          ))}
        </tbody>
      </table>
      <p className="note" role="status">
        {removed && (
          <>
            {t('project.removed', { name: called(removed.line.name) })}{' '}
            <button type="button" className="link" onClick={() => void restoreProject()}>
              {t('project.undo')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}
