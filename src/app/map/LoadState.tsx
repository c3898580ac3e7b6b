import { useTranslation } from 'react-i18next';
import { ofAnotherVersion, useData } from '../../state/data.ts';
import type { Loadable, LoadFailure } from '../../state/files.ts';
import { ClockState } from './ClockState.tsx';
import { LocalState } from './LocalState.tsx';

/** What failed, where, and what to do; everything else stays usable. */
export function LoadState() {
  const { t } = useTranslation();
  const data = useData();
  const failures: LoadFailure[] = [
    data.manifest,
    data.areas,
    data.strait,
    ...Object.values(data.layers),
    ...Object.values(data.tables),
  ].flatMap((l: Loadable<unknown>) => (l.state === 'failed' ? [l.failure] : []));
  const mixed = ofAnotherVersion(data);
  if (!failures.length && !mixed.length)
    return (
      <>
        <LocalState />
        <ClockState />
      </>
    );
  const essential = data.manifest.state === 'failed' || data.areas.state === 'failed' || data.strait.state === 'failed';
  return (
    <div className="panel failures" role="alert">
      <ul>
        {failures.slice(0, 4).map((f) => (
          <li key={f.file}>{t('state.failed', { file: f.file, reason: t(`state.reason.${f.reason}`) })}</li>
        ))}
        {mixed.slice(0, 4).map((file) => (
          <li key={file}>{t('state.mixed', { file })}</li>
        ))}
      </ul>
      <p className="note">{`${t('state.failedRemedy')}${essential ? '' : ` ${t('state.rest')}`}`}</p>
      <button type="button" className="btn main" onClick={() => window.location.reload()}>
        {t('state.retry')}
      </button>
    </div>
  );
}
