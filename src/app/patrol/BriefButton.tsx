import { useTranslation } from 'react-i18next';
import type { Direction } from '../../patrol/exposure/index.ts';
import type { Plan } from '../../patrol/plan/index.ts';
import type { Window } from '../../patrol/plan/window.ts';
import { useView } from '../../state/store.ts';
import { useMadeFile } from '../shell/useMadeFile.ts';

interface Props {
  readonly plan: Plan;
  readonly window: Window;
  readonly direction: Direction;
  /** Per cent of their speed that the sea takes from the boats. */
  readonly speedLossPct: number;
  /** Tide and wind as written by hand; empty for lines to write on. */
  readonly seaNotes: string;
  /** Whether a tip of tonight is in the plan. */
  readonly tip: boolean;
}

/** The patrol brief as pages to print; the writer of PDFs is fetched when first used. */
export function BriefButton({ plan, window, direction, speedLossPct, seaNotes, tip }: Props) {
  const { t } = useTranslation();
  const { region, language } = useView((v) => v);
  const { busy, said, run } = useMadeFile(async () => {
    const { makePatrolBrief } = await import('../../report/brief/save.ts');
    const notes = { sea: seaNotes, tip };
    return makePatrolBrief({ region, language, plan, window, direction, speedLossPct, notes });
  });
  return (
    <div className="patrol-brief">
      <button type="button" className="btn line" disabled={busy} onClick={() => void run()}>
        {t('brief.button')}
      </button>
      <p className="note" role="status">
        {said}
      </p>
    </div>
  );
}
