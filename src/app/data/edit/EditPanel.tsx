import { useMemo, useState } from 'react';
import { EDITED_TABLES, type EditedTable } from '../../../domain/project.ts';
import { eventsAreBare, type RegisterRow, tablesFrom } from '../../../region/edits/index.ts';
import { announce } from '../../../state/announce.ts';
import { openNew, openRow, useDraft } from '../../../state/edit-draft.ts';
import { download } from '../../shell/download.ts';
import { EditForm } from './EditForm.tsx';
import { EditList } from './EditList.tsx';
import { EditShown } from './EditShown.tsx';
import { titleOf } from './groups.ts';
import { type EditedPack, useEdited } from './useEdited.ts';
import { useEditMap } from './useEditMap.ts';
import { useEditWords } from './words.ts';
import './edit.css';

const NO_ROWS: readonly RegisterRow[] = [];
/** More rows than anybody reads through; the search finds the others. */
const MOST_ROWS = 80;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What stands below a row's name. */
function useLines(table: EditedTable) {
  const { value } = useEditWords();
  return ({ key, cells }: RegisterRow): string => {
    const parts: Readonly<Record<EditedTable, readonly string[]>> = {
      places: [value(table, 'kind', cells.kind ?? ''), cells.kecamatan ?? ''],
      routes: [value(table, 'kind', cells.kind ?? '')],
      incidents: [value(table, 'kind', cells.kind ?? '')],
      area_indicators: [cells.indicator ?? '', cells.year ?? '', `${cells.value} ${cells.unit}`],
      programmes: [value(table, 'kind', cells.kind ?? ''), cells.period_start ?? ''],
    };
    const shown = table === 'area_indicators' ? parts[table] : [key, ...parts[table]];
    return shown.filter(Boolean).join(' · ');
  };
}

function RowList({ table, rows }: { readonly table: EditedTable; readonly rows: readonly RegisterRow[] }) {
  const { t } = useEditWords();
  const [typed, setTyped] = useState('');
  const line = useLines(table);
  const listed = rows.map((row) => ({ row, title: titleOf(table, row.cells), line: line(row) }));
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  const found = listed.filter(({ title, line: below }) => {
    const text = plain(`${title} ${below}`);
    return wanted.every((word) => text.includes(word));
  });
  return (
    <>
      <div className="row edit-search">
        <input
          type="search"
          className="grow"
          aria-label={t('edit.search')}
          placeholder={t('edit.search')}
          value={typed}
          onChange={(e) => setTyped(e.target.value)}
        />
        <button type="button" className="btn main" onClick={() => openNew(table, {})}>
          {t('edit.add')}
        </button>
      </div>
      <p className="note">{t('edit.rows', { count: found.length })}</p>
      <ul className="edit-rows">
        {found.slice(0, MOST_ROWS).map(({ row, title, line: below }) => (
          <li key={row.key}>
            <button type="button" onClick={() => openRow(table, row.key, row.cells)}>
              <span>{title}</span>
              <span className="note">{below}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST_ROWS && <p className="note">{t('edit.more', { count: found.length - MOST_ROWS })}</p>}
    </>
  );
}

/** The edited tables as files, to be merged into the register by whoever keeps it. */
function Downloads({ pack, files }: { readonly pack: EditedPack; readonly files: ReadonlyMap<string, string> }) {
  const { t } = useEditWords();
  const { outcome } = pack;
  const made = useMemo(() => (outcome ? tablesFrom(files, outcome) : []), [files, outcome]);
  const events = made.some((f) => f.name === 'incidents.changes.csv');
  if (made.length === 0) return null;
  return (
    <div className="data-foot edit-out">
      <b>{t('edit.out')}</b>
      {made.map(({ name, text }) => (
        <button
          key={name}
          type="button"
          className="btn line"
          onClick={() => download(name.split('/').at(-1) ?? name, text)}
        >
          {name}
        </button>
      ))}
      <p className="note">
        {t('edit.outNote')} {events && t('edit.outEvents')}
      </p>
    </div>
  );
}

/** Correcting the registers: choose a row or add one, say what is so and who says it, take the tables along. */
export function EditPanel() {
  const { t } = useEditWords();
  const pack = useEdited();
  const table = useDraft((s) => s.table);
  const draft = useDraft((s) => s.draft);
  const rows = pack.outcome?.rows.get(table) ?? NO_ROWS;
  useEditMap(rows);
  const { files, loaded, outcome } = pack;
  const bare = useMemo(() => (files ? eventsAreBare(files) : false), [files]);
  if (loaded.state === 'failed')
    return (
      <p className="data-body" role="alert">
        {t('state.failed', { file: loaded.failure.file, reason: t(`state.reason.${loaded.failure.reason}`) })}
      </p>
    );
  if (!files || !outcome) return <p className="data-body">{t('edit.loading')}</p>;
  if (draft)
    return (
      <EditForm
        key={draft.key ?? `new ${draft.table}`}
        {...{ draft, pack, files }}
        onKept={(what) => announce(t(`edit.said.${what}`))}
      />
    );
  return (
    <>
      <div className="data-body">
        {outcome.results.length === 0 && <p className="edit-note">{t('edit.empty')}</p>}
        <EditShown edits={pack.edits} />
        <EditList results={outcome.results} files={files} />
        <nav className="seg edit-tables" aria-label={t('edit.tables')}>
          {EDITED_TABLES.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === table}
              onClick={() => useDraft.setState({ table: name })}
            >
              {t(`edit.table.${name}`)}
            </button>
          ))}
        </nav>
        {table === 'incidents' && bare && <p className="note">{t('edit.bareTable')}</p>}
        <RowList key={table} table={table} rows={rows} />
      </div>
      <Downloads pack={pack} files={files} />
    </>
  );
}
