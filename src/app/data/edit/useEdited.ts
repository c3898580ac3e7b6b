import { useEffect, useMemo, useState } from 'react';
import type { DataError } from '../../../domain/outcome.ts';
import type { Edit } from '../../../domain/project.ts';
import { type Evidence, editedFiles, evidenceOf, verdictInSteps } from '../../../region/edits/index.ts';
import { ready } from '../../../state/data.ts';
import { changedCells, closeDraft, type Draft, editOf, faultsOf } from '../../../state/edit-draft.ts';
import { useEdits } from '../../../state/edits.ts';
import { loadPackTexts, usePackTexts } from '../../../state/pack-texts.ts';
import { useView } from '../../../state/store.ts';
import { todayWib } from '../../../state/today.ts';
import { inIdle, inIdleSteps } from './idle.ts';

const HAND_RESTS_MS = 250;

/** The pack of this machine, the edits on it, and what became of them; null until it is there. */
export function useEdited() {
  const region = useView((v) => v.region);
  const loaded = usePackTexts((s) => s.files);
  const edits = useEdits();
  useEffect(() => {
    // What is being written belongs to the register it was begun in.
    if (usePackTexts.getState().region !== region) closeDraft();
    void loadPackTexts(region);
  }, [region]);
  const files = ready(loaded);
  // The pack's own faults, before anybody has written a word.
  useEffect(() => (files ? inIdleSteps(verdictInSteps(files)) : undefined), [files]);
  const outcome = useMemo(() => (files ? editedFiles(files, edits).value : null), [files, edits]);
  return { loaded, files, edits, outcome };
}
export type EditedPack = ReturnType<typeof useEdited>;

export interface Checked {
  readonly edit: Edit;
  readonly errors: readonly DataError[];
  /** Whether the draft says anything that does not stand in the register already. */
  readonly says: boolean;
  readonly evidence: Evidence | null;
}

/** What the register says to a draft, in an idle moment after the hand rests; null until it has looked. */
export function useChecked(draft: Draft, { files, edits, outcome }: EditedPack): Checked | null {
  const [checked, setChecked] = useState<{ draft: Draft; said: Checked } | null>(null);
  useEffect(() => {
    if (!files || !outcome) return;
    const look = () => {
      const edit = editOf(draft, files, edits, todayWib());
      const said: Checked = {
        edit,
        // A reason not given yet keeps nobody from seeing what else is missing.
        errors: faultsOf(files, outcome.results, edit.reason === '' ? { ...edit, reason: '…' } : edit),
        says: draft.what !== 'change' || Object.keys(changedCells(draft)).length > 0,
        evidence: evidenceOf(files, draft.table, draft.cells),
      };
      setChecked({ draft, said });
    };
    let callOff = () => clearTimeout(timer);
    const timer = setTimeout(() => {
      callOff = inIdle(look);
    }, HAND_RESTS_MS);
    return () => callOff();
  }, [draft, files, edits, outcome]);
  return checked?.draft === draft ? checked.said : null;
}
