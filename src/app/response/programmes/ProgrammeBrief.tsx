import type { ProgrammeFact } from '../../../state/response/programme-facts.ts';
import { programmeKey } from '../../../state/response/programmes.ts';
import { useChange } from '../../../state/store.ts';
import { SourceLine } from '../../risk/SourceLine.tsx';
import { useProgrammeWords } from './useProgrammeWords.ts';

/** A programme in two lines with its source; its name opens all that the register says. */
export function ProgrammeBrief({ programme: p }: { readonly programme: ProgrammeFact }) {
  const { state, period } = useProgrammeWords();
  const change = useChange();
  return (
    <div className="programme-brief">
      <button
        type="button"
        className="link gaps-line"
        onClick={() => change({ desk: 'programmes', feature: programmeKey(p.id), panel: true })}
      >
        {p.name}
      </button>
      <span className="note">{[p.place_text, period(p), state(p)].filter(Boolean).join(' · ')}</span>
      <SourceLine source={p} />
    </div>
  );
}
