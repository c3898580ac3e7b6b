import { RankShift } from '../../../charts/RankShift.tsx';
import { formatNumber } from '../../../i18n/format.ts';
import type { SimulatedUnit } from '../../../response/whatif/index.ts';
import { useChange, useView } from '../../../state/store.ts';
import { changeText, endsText, rankText } from './sentence.ts';
import { useNames, useWhatifWords } from './useNames.ts';

const WIDTH = 104;

interface Props {
  readonly unit: SimulatedUnit;
  /** Units ranked. */
  readonly count: number;
  readonly digits: number;
}

/** An area before and after: score, change with its interval, rank with its interval, and whether the change is sure. */
export function UnitRow({ unit, count, digits }: Props) {
  const { t, language } = useWhatifWords();
  const change = useChange();
  const names = useNames();
  const area = useView((v) => v.area);
  const { code, before, after, surely } = unit;
  const score = (x: number | null) => formatNumber(x, language, digits);
  const by = unit.change?.score ?? 0;
  const ranks = [rankText(before, language), rankText(after, language)] as const;
  return (
    <li className="whatif-unit" data-chosen={code === area}>
      <div className="row">
        <button
          type="button"
          className="link grow"
          aria-current={code === area || undefined}
          onClick={() => change({ area: code, panel: true })}
        >
          {names.area(code)}
        </button>
        {by !== 0 && <span className="tag">{t(surely ? 'whatif.sure' : 'whatif.unsure')}</span>}
      </div>
      {before.score === null ? (
        <div className="note">{t('whatif.noScore')}</div>
      ) : (
        <>
          <div className="row">
            <div className="grow">
              {by === 0
                ? t('whatif.stays', { score: score(before.score) })
                : t('whatif.fromTo', { before: score(before.score), after: score(after.score) })}
            </div>
            <RankShift before={before} after={after} count={count} width={WIDTH} />
          </div>
          {by !== 0 && (
            <div>
              <b>{changeText(by, language, digits)}</b>{' '}
              <span className="note">{endsText(t, unit, language, digits)}</span>
            </div>
          )}
          <div className="note">
            {ranks[0] === ranks[1]
              ? t('whatif.rankStays', { rank: ranks[0] })
              : t('whatif.rankFromTo', { before: ranks[0], after: ranks[1] })}
          </div>
        </>
      )}
    </li>
  );
}
