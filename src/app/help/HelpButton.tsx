import { useTranslation } from 'react-i18next';
import { openHelp } from './open.ts';

/** Opens the help sheet, in the bar of every workspace, on the stage and beside the speaker. */
export function HelpButton() {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="btn icon help-open"
      aria-label={t('help.open')}
      aria-keyshortcuts="?"
      aria-haspopup="dialog"
      title={`${t('help.open')} (?)`}
      onClick={() => openHelp()}
    >
      ?
    </button>
  );
}
