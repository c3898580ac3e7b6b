import { useMemo, useRef } from 'react';
import type { DataError } from '../../../domain/outcome.ts';
import { fieldsOf, isBare } from '../../../region/edits/index.ts';
import { closeDraft, type Draft, isOpen, setReason, setWhat, useDraft } from '../../../state/edit-draft.ts';
import { addEdit } from '../../../state/edits.ts';
import { useChoices } from './choices.ts';
import { EditField } from './EditField.tsx';
import { EvidenceBox } from './EvidenceBox.tsx';
import { groupsOf, titleOf } from './groups.ts';
import { drawnAs, pointsOf } from './shapes.ts';
import { type EditedPack, useChecked } from './useEdited.ts';
import { useEditWords } from './words.ts';

interface Props {
  readonly draft: Draft;
  readonly pack: EditedPack;
  readonly files: ReadonlyMap<string, string>;
  readonly onKept: (what: Draft['what']) => void;
}

/** Fields still to fill in, named below the form; every one is marked at its own place. */
const MOST_NAMED = 4;

/** The button that lets the map say where, and what to do there. */
function Placing({ draft }: { readonly draft: Draft }) {
  const { t } = useEditWords();
  const placing = useDraft((s) => s.placing);
  const kind = drawnAs(draft.table);
  if (!kind) return null;
  const there = pointsOf(draft.table, draft.cells).length >= (kind === 'line' ? 2 : 1);
  return (
    <div className="edit-placing">
      <button
        type="button"
        className="btn line"
        aria-pressed={placing}
        onClick={() => useDraft.setState({ placing: !placing })}
      >
        {t(placing ? 'edit.placeStop' : kind === 'line' ? 'edit.drawLine' : 'edit.placePoint')}
      </button>
      <span className="note" aria-live="polite">
        {t(placing ? `edit.placing.${kind}` : there ? `edit.drag.${kind}` : `edit.type.${kind}`)}
      </span>
    </div>
  );
}

/** One row of a register as a form: what the register says to it stands beside the field it is about. */
export function EditForm({ draft, pack, files, onKept }: Props) {
  const words = useEditWords();
  const { t, fault } = words;
  const { table, what, cells, before, reason } = draft;
  const top = useRef<HTMLFormElement>(null);
  const places = pack.outcome?.rows.get('places') ?? [];
  const names = useChoices(files, places);
  const groups = useMemo(() => groupsOf(fieldsOf(files, table)), [files, table]);
  const checked = useChecked(draft, pack);
  const bare = before !== null && isBare(table, before);
  const begun = what !== 'add' || Object.values(cells).some((text) => text !== '');
  // A new row lacks everything at first; that is said when it is tried, or where something was filled in wrongly.
  const errors = (checked?.errors ?? []).filter((e) => begun && (what !== 'add' || e.rule !== 'required'));
  const at = (name: string | null): readonly DataError[] => errors.filter((e) => e.column === name);
  const shown = new Set(groups.flatMap((g) => g.fields.filter((f) => isOpen(draft, f.name)).map((f) => f.name)));
  const missing = (checked?.errors ?? [])
    .filter((e) => e.rule === 'required' && what === 'add')
    .map((e) => e.column ?? '');
  const general = errors.filter(
    (e) => e.column !== 'reason' && !(e.column && shown.has(e.column) && what !== 'retire'),
  );
  const ready = checked?.says === true && checked.errors.length === 0 && reason.trim() !== '';
  const keep = () => {
    if (!ready || !checked) return;
    addEdit(checked.edit);
    closeDraft();
    onKept(what);
  };
  const unfilled = [...new Set(missing)].filter((name) => shown.has(name)).map((name) => words.column(name));
  const lacking = [...unfilled.slice(0, MOST_NAMED), ...(unfilled.length > MOST_NAMED ? ['…'] : [])];
  return (
    <form
      ref={top}
      className="edit-form"
      onSubmit={(e) => {
        e.preventDefault();
        keep();
      }}
    >
      <div className="data-body">
        <header className="edit-head">
          <h2>{before ? titleOf(table, before) : t(`edit.new.${table}`)}</h2>
          <p className="note">
            {[checked?.edit.key ?? draft.key, before?.kind && words.value(table, 'kind', before.kind)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {before && (
            <fieldset className="seg" aria-label={t('edit.whatToDo')}>
              {(['change', 'retire'] as const).map((w) => (
                <button key={w} type="button" aria-pressed={what === w} onClick={() => setWhat(w)}>
                  {t(`edit.do.${w}`)}
                </button>
              ))}
            </fieldset>
          )}
        </header>
        {what === 'retire' && <p>{t('edit.retireNote')}</p>}
        {what !== 'retire' && (
          <>
            {bare && <p className="edit-note">{t('edit.bareNote')}</p>}
            {table === 'incidents' && !bare && <p className="edit-note">{t('edit.noPersons')}</p>}
            {groups.map(({ group, fields }) => {
              const open = fields.filter((f) => isOpen(draft, f.name));
              if (open.length === 0 && group !== 'source') return null;
              return (
                <fieldset key={group} className="edit-group">
                  <legend>{t(`edit.group.${group}`)}</legend>
                  {group === 'where' && <Placing draft={draft} />}
                  <div className="edit-fields">
                    {open.map((field) => (
                      <EditField key={field.name} {...{ table, field, cells, names }} errors={at(field.name)} />
                    ))}
                  </div>
                  {group === 'source' && (
                    <EvidenceBox {...{ table, cells }} evidence={checked?.evidence ?? null} withheld={bare} />
                  )}
                </fieldset>
              );
            })}
          </>
        )}
        <div className="edit-field" data-long="true">
          <label htmlFor="edit-reason">{t('edit.reason')}</label>
          <textarea
            id="edit-reason"
            rows={2}
            value={reason}
            required
            onChange={(e) => setReason(e.target.value.replaceAll('\n', ' '))}
          />
          {at('reason').map((e) => (
            <p key={e.rule} className="edit-fault">
              {fault(e, table)}
            </p>
          ))}
        </div>
        {general.length > 0 && (
          <ul className="edit-fault" role="alert">
            {[...new Set(general.map((e) => fault(e, table)))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="data-foot">
        <button type="submit" className="btn main" disabled={!ready}>
          {t(`edit.keep.${what}`)}
        </button>
        <button type="button" className="btn" onClick={closeDraft}>
          {t('edit.leave')}
        </button>
        <span className="note" aria-live="polite">
          {checked && !ready
            ? lacking.length > 0
              ? t('edit.lacking', { list: lacking.join(', ') })
              : !checked.says
                ? t('edit.nothing')
                : reason.trim() === ''
                  ? t('edit.reasonFirst')
                  : t('edit.faults', { count: errors.length })
            : ''}
        </span>
      </div>
    </form>
  );
}
