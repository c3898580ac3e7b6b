import type { EditedTable } from '../../../domain/project.ts';
import type { Evidence } from '../../../region/edits/index.ts';
import { type Cells, setCells } from '../../../state/edit-draft.ts';
import { ESTIMATE_NOTE } from './groups.ts';
import { useEditWords } from './words.ts';

interface Props {
  readonly table: EditedTable;
  readonly cells: Cells;
  /** null where it cannot be said: no source yet. */
  readonly evidence: Evidence | null;
  /** The source of the row is not on this machine. */
  readonly withheld: boolean;
}

/** How good the evidence of the row is by the register's own rule, as it stands on the form. */
export function EvidenceBox({ table, cells, evidence, withheld }: Props) {
  const { t } = useEditWords();
  const words = ESTIMATE_NOTE[table];
  const note = cells.note ?? '';
  const marked = words !== undefined && note.includes(words);
  const mark = (on: boolean) => {
    if (words === undefined) return;
    const rest = note
      .replace(words, '')
      .replace(/(^|[;.])\s*[;.]\s*$/, '$1')
      .replace(/[;\s]+$/, '');
    setCells({ note: on ? [note, words].filter(Boolean).join('; ') : rest });
  };
  return (
    <div className="edit-evidence">
      {words !== undefined && (
        <label className="row">
          <input type="checkbox" checked={marked} onChange={(e) => mark(e.target.checked)} />
          {t(table === 'places' ? 'edit.estimatePlace' : 'edit.estimateFigure')}
        </label>
      )}
      <p className="row" aria-live="polite">
        {evidence && (
          <span className="grade" data-grade={evidence.grade}>
            {evidence.grade}
          </span>
        )}
        <span>
          {evidence
            ? `${t(`area.grade${evidence.grade}`)} · ${t(evidence.official ? 'edit.official' : 'edit.notOfficial')}`
            : t(withheld ? 'edit.gradeWithheld' : 'edit.gradeLater')}
        </span>
      </p>
    </div>
  );
}
