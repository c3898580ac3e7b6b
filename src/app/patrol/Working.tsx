import { formatShare } from '../../i18n/format.ts';
import { useAnnounce } from '../../state/announce.ts';
import { useLanguage } from './useLanguage.ts';
import { useSpoken } from './useSpoken.ts';

interface Props {
  /** What is being done, as the name of the bar. */
  readonly what: string;
  /** 0 to 1. */
  readonly share: number;
  readonly onCancel: () => void;
}

/** Long work: how far it is, and a way to stop it. */
export function Working({ what, share, onCancel }: Props) {
  const { t, language } = useLanguage();
  const text = t('patrolView.working', { share: formatShare(share, language, 0) });
  const spoken = useSpoken(text, share < 1);
  useAnnounce(spoken);
  return (
    <div className="patrol-working">
      <progress value={share} max={1} aria-label={what} />
      <span className="note nowrap" aria-hidden="true">
        {text}
      </span>
      <button type="button" className="btn line" onClick={onCancel}>
        {t('patrolView.cancel')}
      </button>
    </div>
  );
}
