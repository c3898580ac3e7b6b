import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';
import { ready, useData } from '../../state/data.ts';
import { useOffline } from '../../state/offline.ts';
import { useStore, useView } from '../../state/store.ts';
import './standing.css';

const LOOK_AGAIN_MS = 1000;
const LONGEST_WAIT_MS = 8000;

const hear = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};
/** False only where the browser is sure that there is no network. */
export const useOnline = (): boolean => useSyncExternalStore(hear, () => navigator.onLine);

let began = false;
/** Keeps the site on the device, once the full map stands or nobody waits for one. Never in the internal profile. */
function useKeeping(): void {
  const available = useStore((s) => s.available);
  useEffect(() => {
    if (began || available === 'internal' || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    began = true;
    // The internal server sends its own worker, which leaves: the page is opened anew as it is served now. The browser
    // asks for a newer worker by itself and soon, so this listens from the first moment on.
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data === 'jaga-selat: open anew') window.location.reload();
    });
    const since = performance.now();
    const look = () => {
      const stands = performance.getEntriesByName('full-map').length > 0;
      if (stands || performance.now() - since > LONGEST_WAIT_MS)
        void import('./offline.ts').then((m) => m.keepOnDevice());
      else setTimeout(look, LOOK_AGAIN_MS);
    };
    setTimeout(look, LOOK_AGAIN_MS);
  }, [available]);
}

/** Which version of the site and of its data this is, and whether it works without a network. */
export function Standing() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const manifest = useData((s) => ready(s.manifest));
  const kept = useOffline((s) => s.kept);
  const online = useOnline();
  useKeeping();
  // What `npm start` serves comes from this machine itself.
  const state = online ? kept : 'offline';
  return (
    <div className="standing">
      <span>{t('standing.version', { version: import.meta.env.JAGA_VERSION })}</span>
      <span title={manifest ? t('standing.digest', { digest: manifest.data_version }) : undefined}>
        {t('standing.data')} <span className="nowrap">{formatDate(manifest?.compiled, language)}</span>
      </span>
      <span className="standing-digest">{manifest?.data_version.slice(0, 7)}</span>
      <span className="standing-state" role="status">
        {state !== 'unknown' && <span title={t(`standing.note.${state}`)}>{t(`standing.${state}`)}</span>}
      </span>
    </div>
  );
}

/** A newer version, offered: it waits as long as somebody works. */
export function NewerVersion() {
  const { t } = useTranslation();
  const newer = useOffline((s) => s.newer);
  const [later, setLater] = useState(false);
  const [hindered, setHindered] = useState<'otherWindows' | 'unwritten' | null>(null);
  if (!newer || later) return null;
  const take = async () => setHindered(await (await import('./offline.ts')).takeNewer());
  return (
    <section className="panel newer" aria-label={t('standing.newer')}>
      <p role="status">
        <b>{t('standing.newer')}</b> {t(hindered ? `standing.${hindered}` : 'standing.newerNote')}
      </p>
      <button type="button" className="btn main" onClick={() => void take()}>
        {t('state.retry')}
      </button>
      <button type="button" className="btn" onClick={() => setLater(true)}>
        {t('standing.later')}
      </button>
    </section>
  );
}
