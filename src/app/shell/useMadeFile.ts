import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from './download.ts';

/** What a writer of files gives: the file, or the name of a file that it needs and that could not be read. */
type Made = { readonly name: string; readonly blob: Blob } | { readonly unread: string };

/** A file made on this device when asked for: whether it is being made, what became of it, and the asking. */
export function useMadeFile(make: () => Promise<Made>) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const run = async () => {
    setBusy(true);
    setSaid(t('report.busy'));
    try {
      const made = await make();
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
  return { busy, said, run };
}
