import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Direction } from '../../patrol/exposure/index.ts';
import type { Plan } from '../../patrol/plan/index.ts';
import type { Window } from '../../patrol/plan/window.ts';
import { useView } from '../../state/store.ts';
import { download } from '../shell/download.ts';

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
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const make = async () => {
    setBusy(true);
    setSaid(t('report.busy'));
    try {
      const { makePatrolBrief } = await import('../../report/brief/save.ts');
      const notes = { sea: seaNotes, tip };
      const made = await makePatrolBrief({ region, language, plan, window, direction, speedLossPct, notes });
      if ('unread' in made) {
        setSaid(t('report.failed', { detail: t('report.missing', { file: made.unread }) }));
      } else {
        download(made.name, made.blob);
        setSaid(t('report.kept', { name: made.name }));
      }
    } catch (error) {
      setSaid(t('report.failed', { detail: error instanceof Error ? error.message : String(error) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="patrol-brief">
      <button type="button" className="btn line" disabled={busy} onClick={() => void make()}>
        {t('brief.button')}
      </button>
      <p className="note" role="status">
        {said}
      </p>
    </div>
  );
}
