import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from './download.ts';

/** What a writer of files gives: the file, or the name of a file that it needs and that could not be read. */
type Made = { readonly name: string; readonly blob: Blob } | { readonly unread: string };

/** What is said of a file that is no PDF. */
interface Words {
  readonly busy: string;
  readonly kept: (name: string) => string;
  readonly failed: (detail: string) => string;
}

/** A file made on this device when asked for: whether it is being made, what became of it, and the asking. */
export function useMadeFile(make: () => Promise<Made>, words?: Words) {
  const { t } = useTranslation();
  const failed = words?.failed ?? ((detail: string) => t('report.failed', { detail }));
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const run = async () => {
    setBusy(true);
    setSaid(words?.busy ?? t('report.busy'));
    try {
      const made = await make();
      if ('unread' in made) {
        setSaid(failed(t('report.missing', { file: made.unread })));
      } else {
        download(made.name, made.blob);
        setSaid(words?.kept(made.name) ?? t('report.kept', { name: made.name }));
      }
    } catch (error) {
      setSaid(failed(error instanceof Error ? error.message : String(error)));
    } finally {
      setBusy(false);
    }
  };
  return { busy, said, run };
}
