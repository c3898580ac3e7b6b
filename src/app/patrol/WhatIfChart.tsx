import { useId } from 'react';
import { MarginalBars } from '../../charts/MarginalBars.tsx';
import { formatShare, formatSigned, MISSING } from '../../i18n/format.ts';
import type { WhatIf } from '../../patrol/plan/whatif.ts';
import { changeWords, faultWords } from './changeWords.ts';
import './patrol-panels.css';
import { useLanguage } from './useLanguage.ts';
import { Working } from './Working.tsx';

interface Props {
  /** null before anything was computed. */
  readonly results: readonly WhatIf[] | null;
  /** What the plan as it is covers, 0 to 1. */
  readonly value: number;
  /** Names of bases by their id. */
  readonly bases: ReadonlyMap<string, string>;
  /** Share done, 0 to 1, while it is being computed; else null. */
  readonly progress: number | null;
  /** It was stopped before its end. */
  readonly partial: boolean;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

/** The most useful change first, what cannot be planned last. */
const byMarginal = (a: WhatIf, b: WhatIf): number =>
  (b.marginal ?? Number.NEGATIVE_INFINITY) - (a.marginal ?? Number.NEGATIVE_INFINITY) || 0;

/** What a boat, a base, more speed or a worse sea would change, each alone. */
export function WhatIfChart({ results, value, bases, progress, partial, onRun, onCancel }: Props) {
  const { t, language } = useLanguage();
  const id = useId();
  const share = (x: number | null) => formatShare(x, language);
  const rows = (results ?? []).toSorted(byMarginal).map((whatIf) => ({
    key: JSON.stringify(whatIf.change),
    name: changeWords(whatIf.change, t, language, bases),
    note:
      whatIf.value === null
        ? t('patrolView.whatIf.cannot', { reason: faultWords(whatIf.errors, t) })
        : t('patrolView.whatIf.note', { value: share(whatIf.value), bound: share(whatIf.bound) }),
    value: whatIf.marginal,
    text: whatIf.marginal === null ? MISSING : formatSigned(whatIf.marginal * 100, language, 2),
    whatIf,
  }));
  return (
    <section className="patrol-part" aria-labelledby={id}>
      <h2 id={id}>{t('patrolView.whatIf.heading')}</h2>
      {rows.length === 0 && <p className="second">{t('patrolView.whatIf.empty')}</p>}
      {rows.length > 0 && (
        <>
          <p className="note">{t('patrolView.whatIf.unit', { value: share(value) })}</p>
          <MarginalBars bars={rows} />
          <table className="visually-hidden">
            <caption>{t('patrolView.whatIf.caption')}</caption>
            <thead>
              <tr>
                {(['change', 'marginal', 'value', 'bound'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`patrolView.whatIf.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, note, text, whatIf }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>{whatIf.value === null ? note : text}</td>
                  <td>{share(whatIf.value)}</td>
                  <td>{share(whatIf.bound)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {partial && progress === null && <p className="patrol-warning">{t('patrolView.whatIf.partial')}</p>}
        </>
      )}
      {progress === null ? (
        <button type="button" className="btn line" onClick={onRun}>
          {t(rows.length > 0 ? 'patrolView.whatIf.again' : 'patrolView.whatIf.run')}
        </button>
      ) : (
        <Working what={t('patrolView.whatIf.heading')} share={progress} onCancel={onCancel} />
      )}
    </section>
  );
}
