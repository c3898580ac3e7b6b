import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { GAP_FACES, type Gaps, useGapChoice } from '../../../state/response/gaps.ts';
import { SourceLine } from '../../risk/SourceLine.tsx';
import { useGapWords } from './useGapWords.ts';

/** The paper that asks the question of this view; its rows in the register cite it. */
const PAPER = /^Eddy, Ginanjar and Akbar/;

/** The city, when nothing is chosen: one sentence a table and column, why it is asked, and where lists differ. */
export function CityGaps({ gaps }: { readonly gaps: Gaps }) {
  const { t, language, summary } = useGapWords();
  const { face } = useGapChoice();
  const paper = [...gaps.programmes.values()].find((p) => PAPER.test(p.source_title));
  return (
    <div className="gaps-side">
      <h2>{t('gaps.city')}</h2>
      <p className="second">{t('gaps.choose')}</p>
      {GAP_FACES.map((f) => (
        <details key={`${f}${f === face}`} open={f === face} className="gaps-basis">
          <summary>
            <b className="grow">{t(`gaps.face.${f}`)}</b>
          </summary>
          <ul className="gaps-sentences">
            {gaps.tables[f].columns.map((c) => (
              <li key={c}>{summary(gaps, f, c)}</li>
            ))}
          </ul>
        </details>
      ))}
      <h3>{t('gaps.why')}</h3>
      <p>{t('gaps.whyText')}</p>
      {paper && <SourceLine source={paper} />}
      {gaps.lists.length > 0 && (
        <>
          <h3>{t('gaps.lists')}</h3>
          <p className="second">{t('gaps.listsText')}</p>
          {gaps.lists.map((fact) => (
            <SourceLine
              key={fact.source_title + fact.year}
              source={fact}
              title={`${formatNumber(fact.value, language)} ${t('unit.kelurahan')}, ${formatDate(fact.source_date ?? fact.year, language)}`}
            />
          ))}
        </>
      )}
      <h3>{t('gaps.how')}</h3>
      <ul className="gaps-sentences">
        {([1, 2, 3] as const).map((n) => (
          <li key={n}>{t(`gaps.how${n}`)}</li>
        ))}
      </ul>
    </div>
  );
}
