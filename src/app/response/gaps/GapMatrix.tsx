import { useTranslation } from 'react-i18next';
import { shortName } from '../../../response/gaps/ports-named.ts';
import { cellOf, type GapRow } from '../../../response/gaps/table.ts';
import { chooseColumn, type GapFace, type Gaps } from '../../../state/response/gaps.ts';
import { StateMark } from './StateMark.tsx';
import { useChooseRow, useGapSelected } from './useGapSelection.ts';
import { useGapWords } from './useGapWords.ts';

interface Props {
  readonly gaps: Gaps;
  readonly face: GapFace;
  /** The column on the map. */
  readonly shown: string;
  readonly rows: readonly GapRow[];
}

/** Rows of ports or areas, one mark a cell. A head of a column puts it on the map, a row or a cell opens what it rests on. */
export function GapMatrix({ gaps, face, shown, rows }: Props) {
  const { t } = useTranslation();
  const { language, column, state, because } = useGapWords();
  const choose = useChooseRow(gaps);
  const selected = useGapSelected(gaps)?.id;
  const { columns } = gaps.tables[face];
  const nameOf = (id: string) => gaps.subjects.get(id)?.[language === 'id' ? 'name_id' : 'name_en'] ?? id;
  const groups = [...new Set(rows.map((r) => r.group))];
  return (
    <table className="gaps-table" data-face={face}>
      <caption className="visually-hidden">{t(`gaps.caption.${face}`)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t(`gaps.face.${face}`)}</span>
          </th>
          {columns.map((c) => (
            <th key={c} scope="col" data-shown={c === shown}>
              <button
                type="button"
                aria-pressed={c === shown}
                title={t('gaps.onMap')}
                onClick={() => chooseColumn(face, c)}
              >
                {column(face, c)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group}>
          {face !== 'areas' && (
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className="gaps-group">
                {face === 'ports' ? t(`kind.${group}` as 'kind.airport') : nameOf(group)}
              </th>
            </tr>
          )}
          {rows
            .filter((row) => row.group === group)
            .map((row) => {
              const name = nameOf(row.id);
              return (
                <tr key={row.id} data-selected={row.id === selected}>
                  <th scope="row">
                    <button type="button" aria-pressed={row.id === selected} onClick={() => choose(row.id)}>
                      {face === 'ports' ? shortName(name) : name}
                    </button>
                  </th>
                  {columns.map((c) => {
                    const cell = cellOf(row, c);
                    const said = `${name}, ${column(face, c)}: ${state(face, cell.state)}`;
                    return (
                      <td key={c} data-shown={c === shown}>
                        <button
                          type="button"
                          aria-label={said}
                          title={`${state(face, cell.state)}. ${because(face, cell)}`}
                          onClick={() => {
                            chooseColumn(face, c);
                            choose(row.id);
                          }}
                        >
                          <StateMark state={cell.state} />
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
        </tbody>
      ))}
    </table>
  );
}
