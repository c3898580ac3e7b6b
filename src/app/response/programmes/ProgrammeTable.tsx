import { MISSING } from '../../../i18n/format.ts';
import type { ProgrammeFact } from '../../../state/response/programme-facts.ts';
import { useProgrammeWords } from './useProgrammeWords.ts';

interface Props {
  readonly programmes: readonly ProgrammeFact[];
  readonly onOpen: (id: string) => void;
}

/** The line of time as a table: what is drawn, in words. */
export function ProgrammeTable({ programmes, onOpen }: Props) {
  const { t, kind, state, date } = useProgrammeWords();
  return (
    <table className="programmes-table">
      <caption className="visually-hidden">{t('programmes.timeline')}</caption>
      <thead>
        <tr>
          {(['name', 'kind', 'start', 'end', 'stateLabel'] as const).map((c) => (
            <th key={c} scope="col">
              {t(`programmes.${c}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {programmes.map((p) => (
          <tr key={p.id}>
            <th scope="row">
              <button type="button" className="link gaps-line" onClick={() => onOpen(p.id)}>
                {p.name}
              </button>
            </th>
            <td>{kind(p.kind)}</td>
            <td className="nowrap">{p.period_start ? date(p.period_start) : MISSING}</td>
            <td className="nowrap">{p.period_end ? date(p.period_end) : MISSING}</td>
            <td>{state(p)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
