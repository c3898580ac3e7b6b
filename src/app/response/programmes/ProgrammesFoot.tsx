import { useMemo } from 'react';
import { PROGRAMME_KINDS } from '../../../response/programmes/kinds.ts';
import { timelineOf } from '../../../response/programmes/timeline.ts';
import type { ProgrammeFact } from '../../../state/response/programme-facts.ts';
import { programmeKey, useProgramme, useProgrammeChoice, useProgrammes } from '../../../state/response/programmes.ts';
import { useChange } from '../../../state/store.ts';
import { useWidth } from '../../patrol/useWidth.ts';
import { ProgrammeTable } from './ProgrammeTable.tsx';
import { TimeLanes } from './TimeLanes.tsx';
import { useProgrammeWords } from './useProgrammeWords.ts';

const NONE: readonly ProgrammeFact[] = [];
/** Years of the line before today, unless all of it is asked for. */
const LAST_YEARS = 8;
const FIRST_WIDTH = 460;
/** Of a letter of a name, px; and the most room that a name is given. */
const LETTER = 6.4;
const LABEL = 250;

/** The programmes of the list on a line of time, or as a table. */
export function ProgrammesFoot() {
  const { t, today } = useProgrammeWords();
  const change = useChange();
  const shown = useProgrammes()?.shown ?? NONE;
  const chosen = useProgramme();
  const { whole, table } = useProgrammeChoice();
  const [plot, width] = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const since = Number(today.slice(0, 4)) - LAST_YEARS;
  const byId = useMemo(() => new Map(shown.map((p) => [p.id, p])), [shown]);
  const line = useMemo(() => {
    const lay = (room: (id: string) => number) => timelineOf(shown, PROGRAMME_KINDS, today, whole ? null : since, room);
    const { from, to } = lay(() => 0);
    const perYear = width / (to - from);
    return lay((id) => Math.min(LABEL, 12 + LETTER * (byId.get(id)?.name.length ?? 0)) / perYear);
  }, [shown, byId, today, whole, since, width]);
  const open = (id: string) => change({ feature: programmeKey(id), panel: true });
  const first = useMemo(() => timelineOf(shown, PROGRAMME_KINDS, today, null).from, [shown, today]);
  const names = (ids: readonly string[]) =>
    ids.map((id) => (
      <button key={id} type="button" className="link gaps-line" onClick={() => open(id)}>
        {byId.get(id)?.name}
      </button>
    ));
  return (
    <>
      <header className="programmes-foot-head">
        <h2>{t('programmes.timeline')}</h2>
        <div className="row">
          {first < since && (
            <fieldset className="seg" aria-label={t('programmes.spanLabel')}>
              {[false, true].map((all) => (
                <button
                  key={String(all)}
                  type="button"
                  aria-pressed={whole === all}
                  onClick={() => useProgrammeChoice.setState({ whole: all })}
                >
                  {t('programmes.sinceYear', { year: all ? first : since })}
                </button>
              ))}
            </fieldset>
          )}
          <button
            type="button"
            className="btn line"
            aria-pressed={table}
            onClick={() => useProgrammeChoice.setState({ table: !table })}
          >
            {t(table ? 'programmes.asLine' : 'programmes.asTable')}
          </button>
        </div>
      </header>
      <div ref={plot} className="programmes-measure" />
      {table ? (
        <ProgrammeTable programmes={shown} onOpen={open} />
      ) : (
        <>
          <TimeLanes line={line} programmes={byId} chosen={chosen?.id ?? null} onOpen={open} />
          {line.undated.length > 0 && (
            <p className="programmes-apart">
              <span className="note">{t('programmes.undated')}</span> {names(line.undated)}
            </p>
          )}
          {line.earlier.length > 0 && (
            <p className="programmes-apart">
              <span className="note">{t('programmes.earlier', { year: line.from })}</span> {names(line.earlier)}
            </p>
          )}
        </>
      )}
    </>
  );
}
