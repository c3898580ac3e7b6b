import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { asideText, forgetAsides, useProject } from '../../../state/project/store.ts';
import { useView } from '../../../state/store.ts';
import { download } from '../../shell/download.ts';

interface Room {
  readonly usage: number | null;
  readonly quota: number | null;
  readonly lasting: boolean;
}

const MB = 1_000_000;

/** What the browser says of its storage; nothing where it does not tell. */
async function roomOf(): Promise<Room> {
  const storage: Partial<StorageManager> = navigator.storage ?? {};
  const estimate = await storage.estimate?.call(navigator.storage).catch(() => null);
  const lasting = await storage.persisted?.call(navigator.storage).catch(() => false);
  return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, lasting: lasting ?? false };
}

/** What lies where, how much room there is, and how to make it last. */
export function StorageState() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const lastSaved = useProject((s) => s.lastSaved);
  const asides = useProject((s) => s.asides);
  const lasts = useProject((s) => s.lasting);
  const [room, setRoom] = useState<Room | null>(null);
  const [denied, setDenied] = useState(false);
  // Asked again after every write.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time of the write is what makes the answer new
  useEffect(() => {
    let gone = false;
    void roomOf().then((found) => !gone && setRoom(found));
    return () => {
      gone = true;
    };
  }, [lastSaved]);
  const ask = async () => {
    const granted = await navigator.storage.persist().catch(() => false);
    setDenied(!granted);
    setRoom(await roomOf());
  };
  const size = (bytes: number) =>
    bytes >= 1000 * MB
      ? `${formatNumber(bytes / (1000 * MB), language, 1)} GB`
      : `${formatNumber(bytes / MB, language, 1)} MB`;
  return (
    <section>
      <h3>{t('project.storage.title')}</h3>
      {lasts && <p className="second">{t('project.storage.where')}</p>}
      <p className="second">{t('project.storage.patrol')}</p>
      {lasts && room && (
        <>
          <p className="second">
            {room.usage !== null && room.quota !== null
              ? t('project.storage.used', { used: size(room.usage), quota: size(room.quota) })
              : t('project.storage.unknown')}{' '}
            {t(room.lasting ? 'project.storage.lasting' : 'project.storage.passing')}
          </p>
          {!room.lasting && 'storage' in navigator && (
            <button type="button" className="btn line" onClick={() => void ask()}>
              {t('project.storage.ask')}
            </button>
          )}
        </>
      )}
      <p className="note" role="status">
        {denied && t('project.storage.denied')}
      </p>
      {asides > 0 && (
        <div className="row project-asides">
          <span className="grow">{t('project.storage.asides', { count: asides })}</span>
          <button
            type="button"
            className="btn line"
            onClick={() => void asideText().then((text) => download('jaga-aside.json', text, 'application/json'))}
          >
            {t('project.storage.asideSave')}
          </button>
          <button type="button" className="btn project-bad" onClick={() => void forgetAsides()}>
            {t('project.storage.asideForget')}
          </button>
        </div>
      )}
    </section>
  );
}
