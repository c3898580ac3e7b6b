import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { reasonWords } from '../../../i18n/reason.ts';
import { bring, leave, MOST_BYTES, paste } from '../../../state/intake/run.ts';
import { useIntake } from '../../../state/intake/store.ts';
import { useView } from '../../../state/store.ts';
import { Duplicates } from './Duplicates.tsx';
import { faultWords } from './faultWords.ts';
import { LocalFacts } from './LocalFacts.tsx';
import { StepHead } from './StepHead.tsx';
import { Taken } from './Taken.tsx';

/** A file by drop, by picker or from the clipboard; below it what has been brought in already. */
export function FileStep() {
  const { t } = useTranslation();
  return (
    <>
      <StepHead title={t('intake.title')} />
      <div className="data-body">
        <DropZone />
        <Working />
        <Refused />
        <Paste />
        <section>
          <h3>{t('intake.reads')}</h3>
          <p>{t('intake.readsList')}</p>
          <p className="note">{t('intake.readsNot')}</p>
        </section>
        <Taken />
        <LocalFacts />
        <Duplicates />
      </div>
    </>
  );
}

function DropZone() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const busy = useIntake((s) => s.task !== null);
  const input = useId();
  const [over, setOver] = useState(false);
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    const [file] = e.dataTransfer.files;
    if (file) void bring(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button inside does the same
    <div
      className="import-drop"
      data-over={over || undefined}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="btn main" htmlFor={input} aria-disabled={busy || undefined}>
        {t('intake.choose')}
      </label>
      <input
        id={input}
        className="visually-hidden"
        type="file"
        disabled={busy}
        onChange={(e) => {
          const [file] = e.target.files ?? [];
          if (file) void bring(file);
          // The same file may be chosen again after a repair.
          e.target.value = '';
        }}
      />
      <span className="second">{t('intake.drop', { mb: formatNumber(MOST_BYTES / 1e6, language) })}</span>
    </div>
  );
}

export function Working() {
  const { t } = useTranslation();
  const task = useIntake((s) => s.task);
  const progress = useIntake((s) => s.progress);
  if (task === null) return null;
  return (
    <div className="import-working" role="status">
      <span>{t(`intake.${task}`)}</span>
      {task === 'opening' ? (
        <progress aria-label={t('intake.opening')} />
      ) : (
        <progress value={progress} aria-label={t(`intake.${task}`)} />
      )}
      <button type="button" className="btn line" onClick={leave}>
        {t('intake.stop')}
      </button>
    </div>
  );
}

/** Why the file as a whole is not read, and what to do. */
export function Refused() {
  const { t } = useTranslation();
  const errors = useIntake((s) => s.errors);
  const broken = useIntake((s) => s.broken);
  if (errors.length === 0 && broken === null) return null;
  return (
    <section className="import-refused" role="alert">
      <h3>{t('intake.cannot')}</h3>
      {broken !== null && <p>{t('intake.broken', { detail: reasonWords(t, broken) })}</p>}
      {errors.map((error) => {
        const { rule, remedy } = faultWords(error, t);
        return (
          <p key={`${error.rule}${error.column}${error.row}`}>
            <b>{rule}.</b> {remedy}
          </p>
        );
      })}
    </section>
  );
}

function Paste() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const id = useId();
  return (
    <details className="import-paste">
      <summary>{t('intake.paste')}</summary>
      <label htmlFor={id} className="note">
        {t('intake.pasteHint')}
      </label>
      <textarea id={id} rows={5} spellCheck={false} value={text} onChange={(e) => setText(e.target.value)} />
      <button
        type="button"
        className="btn line"
        disabled={text.trim() === ''}
        onClick={() => {
          void paste(text);
          setText('');
        }}
      >
        {t('intake.pasteRead')}
      </button>
    </details>
  );
}
