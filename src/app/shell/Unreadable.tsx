import { useTranslation } from 'react-i18next';
import { download } from './download.ts';

interface Props {
  readonly lead: string;
  /** Name of the file it is saved as. */
  readonly file: string;
  /** What lies on the device and could not be read; null where it is not for a file. */
  readonly text: string | null;
  readonly onForget: () => void;
}

/** Something on this device could not be read: it was put aside, can be saved for a repair, and deleted. */
export function Unreadable({ lead, file, text, onForget }: Props) {
  const { t } = useTranslation();
  return (
    <div className="unreadable" role="alert">
      <p>{lead}</p>
      <div className="row">
        {text !== null && (
          <button type="button" className="btn line" onClick={() => download(file, text, 'text/plain')}>
            {t('state.aside.save')}
          </button>
        )}
        <button type="button" className="btn line" onClick={onForget}>
          {t('state.aside.forget')}
        </button>
      </div>
    </div>
  );
}
