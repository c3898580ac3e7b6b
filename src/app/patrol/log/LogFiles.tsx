import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { perhapsSame } from '../../../patrol/log/entry.ts';
import type { LogPlan } from '../../../patrol/log/planned.ts';
import { addToLog, usePatrolLog } from '../../../state/patrol-log.ts';
import { useView } from '../../../state/store.ts';
import type { LogFile } from '../../../worker/read-log.ts';
import { faultText } from './faults.ts';
import { HoursForm } from './HoursForm.tsx';

/** In the words of the limit that reading holds (`MOST_BYTES`, `GAP_MINUTES`), which are fetched with the reader. */
const [MOST_MB, GAP_MINUTES] = [50, 15];
const NAMED = 12;

interface Said extends Pick<LogFile, 'errors' | 'dropped' | 'gaps'> {
  readonly id: number;
  /** On screen while the page lasts, and nowhere else. */
  readonly name: string;
  readonly added: number;
  readonly known: number;
  /** Another patrol of the day may be the same one, read before it ended. */
  readonly perhaps: boolean;
}

let said = 0;

/** Tracks from files: read in a worker, told file by file; tracks without times wait for their hours. */
export function LogFiles({ plan }: { readonly plan: LogPlan | null }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const input = useId();
  const [compare, setCompare] = useState(true);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const [told, setTold] = useState<readonly Said[]>([]);
  const [waiting, setWaiting] = useState<readonly File[]>([]);

  const read = async (file: File, untimed: { date: string; hours: number } | null): Promise<void> => {
    const { readLogInWorker } = await import('../../../worker/log-client.ts');
    const {
      entries,
      errors,
      dropped,
      gaps,
      untimed: bare,
    } = await readLogInWorker(file, {
      plan: compare ? plan : null,
      untimed,
    });
    if (bare > 0) setWaiting((list) => [...list.filter((f) => f !== file), file]);
    const before = usePatrolLog.getState().entries;
    const perhaps = entries.some((entry) => !before.some(({ id }) => id === entry.id) && perhapsSame(before, entry));
    const added = addToLog(entries);
    const known = entries.length - added;
    // A track without times is asked for below, which says it better than a fault does.
    const shown = errors.filter(({ rule }) => rule !== 'noTimes');
    const name = file.name;
    setTold((list) => [...list, { id: said++, name, added, known, perhaps, errors: shown, dropped, gaps }]);
  };
  const readAll = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || busy) return;
    setBusy(true);
    setTold([]);
    for (const file of files) await read(file, null);
    setBusy(false);
  };
  const onDrop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    void readAll([...e.dataTransfer.files]);
  };
  const [next, ...later] = waiting;
  return (
    <section>
      <h3>{t('patrolLog.files')}</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button inside does the same */}
      <div
        className="patrol-log-drop"
        data-over={over || undefined}
        onDragOver={(e) => {
          e.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <label className="btn line" htmlFor={input}>
          {t('patrolLog.choose')}
        </label>
        <input
          id={input}
          className="visually-hidden"
          type="file"
          multiple
          accept=".gpx,.kml"
          disabled={busy}
          onChange={(e) => {
            void readAll([...(e.target.files ?? [])]);
            // The same file may be chosen again after a repair.
            e.target.value = '';
          }}
        />
        <span className="note">{t('patrolLog.dropHere', { mb: formatNumber(MOST_MB, language) })}</span>
      </div>
      {plan?.date && (
        <label className="row patrol-log-check">
          <input type="checkbox" checked={compare} onChange={(e) => setCompare(e.target.checked)} />
          {t('patrolLog.compareWith', { date: formatDate(plan.date, language) })}
        </label>
      )}
      <div role="status">
        {busy && <p className="note">{t('patrolLog.reading')}</p>}
        <ul className="patrol-log-told">
          {told.map((file) => (
            <li key={file.id}>
              <b>{file.name}</b> <Told file={file} />
            </li>
          ))}
        </ul>
      </div>
      {next && (
        <HoursForm
          key={`${next.name}${later.length}`}
          lead={t('patrolLog.untimed', { name: next.name })}
          date={plan?.date ?? null}
          onSkip={() => setWaiting(later)}
          onGive={async (date, hours) => {
            setWaiting(later);
            await read(next, { date, hours });
          }}
        />
      )}
    </section>
  );
}

function Told({ file: { added, known, perhaps, errors, gaps, dropped } }: { readonly file: Said }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const names = [...new Set(dropped.map(({ name }) => name))];
  return (
    <>
      {added > 0 && <span>{t('patrolLog.added', { count: added })} </span>}
      {known > 0 && <span>{t('patrolLog.known', { count: known })} </span>}
      {added + known === 0 && <span>{t('patrolLog.nothing')} </span>}
      {perhaps && <p className="patrol-log-fault">{t('patrolLog.perhaps')}</p>}
      {errors.map((error) => (
        <p key={`${error.rule}${error.row}${error.column}`} className="patrol-log-fault">
          {faultText(error, t)}
        </p>
      ))}
      {gaps.count > 0 && (
        <p className="note">
          {t('patrolLog.gaps', { minutes: GAP_MINUTES, hours: formatNumber(gaps.hours, language, 1) })}
        </p>
      )}
      {names.length > 0 && (
        <p className="note">
          {t('patrolLog.dropped', { names: names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ' …' : '') })}
        </p>
      )}
    </>
  );
}
