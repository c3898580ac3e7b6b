import type { Timeline } from '../../../response/programmes/timeline.ts';
import type { ProgrammeFact } from '../../../state/response/programme-facts.ts';
import { useProgrammeWords } from './useProgrammeWords.ts';

interface Props {
  readonly line: Timeline;
  readonly programmes: ReadonlyMap<string, ProgrammeFact>;
  readonly chosen: string | null;
  readonly onOpen: (id: string) => void;
}

/** Height of a line of a lane: a target that can be hit (px). */
/** `n` lanes; how high one is says the style sheet, higher for a thumb. */
const rows = (n: number): string => `calc(${n} * var(--lane))`;
/** Years between marks of the axis, by how long the line is. */
const stepOf = (years: number): number => (years <= 12 ? 1 : years <= 25 ? 2 : 5);

/** Lanes by kind; a bar is a button, open where its start or end is not known. */
export function TimeLanes({ line, programmes, chosen, onOpen }: Props) {
  const { t, kind, period, state } = useProgrammeWords();
  const { from, to, lanes } = line;
  const percent = (year: number) => `${((year - from) / (to - from)) * 100}%`;
  const step = stepOf(to - from);
  const marks = Array.from({ length: to - from }, (_, i) => from + i).filter((year) => year % step === 0);
  if (lanes.length === 0) return <p className="second">{t('programmes.noBars')}</p>;
  return (
    <div className="timeline">
      <div className="timeline-lane timeline-head" aria-hidden="true">
        <span className="timeline-kind" />
        <div className="timeline-plot timeline-axis">
          {marks.map((year) => (
            <span key={year} className="note" style={{ left: percent(year) }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      {lanes.map((lane) => (
        <div key={lane.kind} className="timeline-lane">
          <span className="timeline-kind">{kind(lane.kind)}</span>
          <ul className="timeline-plot" style={{ height: rows(lane.rows) }} aria-label={kind(lane.kind)}>
            {marks.map((year) => (
              <li key={year} aria-hidden="true" className="timeline-year" style={{ left: percent(year) }} />
            ))}
            {lane.bars.map((bar) => {
              const p = programmes.get(bar.id);
              if (!p) return null;
              const room = bar.right - bar.left;
              const share = (years: number) => `${(years / room) * 100}%`;
              return (
                <li
                  key={bar.id}
                  style={{ top: rows(bar.row), left: percent(bar.left), width: percent(from + room) }}
                  data-name={bar.name}
                >
                  <button
                    type="button"
                    aria-pressed={bar.id === chosen}
                    aria-label={`${p.name}, ${period(p)}, ${state(p)}`}
                    title={`${p.name}, ${period(p)}, ${state(p)}`}
                    onClick={() => onOpen(bar.id)}
                  >
                    {bar.name === 'before' && <span>{p.name}</span>}
                    <i
                      data-open-start={bar.openStart}
                      data-open-end={bar.openEnd}
                      style={{ width: share(bar.to - bar.from) }}
                    >
                      {bar.name === 'in' && p.name}
                    </i>
                    {bar.name === 'after' && <span>{p.name}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
