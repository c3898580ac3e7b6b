import type { GapCell } from '../../../response/gaps/table.ts';
import type { GapFace, Gaps } from '../../../state/response/gaps.ts';
import { SourceLine } from '../../risk/SourceLine.tsx';
import { ProgrammeBrief } from '../programmes/ProgrammeBrief.tsx';
import { StateMark } from './StateMark.tsx';
import { useGapWords } from './useGapWords.ts';

interface Props {
  readonly gaps: Gaps;
  readonly face: GapFace;
  readonly column: string;
  readonly cell: GapCell;
  readonly open: boolean;
}

/** One cell in words, and every row that it rests on with its source. */
export function GapBasis({ gaps, face, column: id, cell, open }: Props) {
  const { t, language, column, state, because } = useGapWords();
  return (
    <details className="gaps-basis" open={open}>
      <summary>
        <StateMark state={cell.state} />
        <span className="grow">
          <b>{column(face, id)}</b>
          <span className="note">{state(face, cell.state)}</span>
        </span>
        <span className="second">{cell.rests.length > 0 && t('gaps.rows', { count: cell.rests.length })}</span>
      </summary>
      <p className="note">{because(face, cell)}</p>
      {cell.rests.map((rest) => {
        const programme = gaps.programmes.get(rest);
        const place = gaps.places.get(rest);
        if (programme) return <ProgrammeBrief key={rest} programme={programme} />;
        if (!place) return null;
        const { title, publisher, url, date, grade } = place.source;
        return (
          <SourceLine
            key={rest}
            title={language === 'id' ? place.name_id : place.name_en}
            source={{
              ...{ source_title: title, source_publisher: publisher, source_url: url, source_date: date },
              grade: grade === 'A' || grade === 'B' ? grade : 'C',
            }}
          />
        );
      })}
    </details>
  );
}
