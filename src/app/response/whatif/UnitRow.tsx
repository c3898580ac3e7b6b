import { RankShift } from '../../../charts/RankShift.tsx';
import { formatNumber } from '../../../i18n/format.ts';
import type { SimulatedUnit } from '../../../response/whatif/index.ts';
import { useChange, useView } from '../../../state/store.ts';
import { changeWithEnds, rankText } from './sentence.ts';
import { useNames, useWhatifWords } from './useNames.ts';

const WIDTH = 108;

/** An area before and after: score, change with its interval, rank with its interval, and whether the change is sure. */
export function UnitRow({ unit, count }: { readonly unit: SimulatedUnit; readonly count: number }) {
  const { t, language } = useWhatifWords();
  const change = useChange();
  const names = useNames();
  const area = useView((v) => v.area);
  const { code, before, after, surely } = unit;
  const score = (x: number | null) => formatNumber(x, language, 2);
  const by = changeWithEnds(t, unit, language);
  const changes = unit.change !== null && unit.change.score !== 0;
  return (
    <li className="whatif-unit" data-chosen={code === area}>
      <div className="grow">
        <div className="row">
          <button
            type="button"
            className="link"
            aria-current={code === area || undefined}
            onClick={() => change({ area: code, panel: true })}
          >
            {names.area(code)}
          </button>
          {changes && <span className="tag">{t(surely ? 'whatif.sure' : 'whatif.unsure')}</span>}
        </div>
        {before.score === null ? (
          <div className="note">{t('whatif.noScore')}</div>
        ) : (
          <>
            <div>
              {t('whatif.fromTo', { before: score(before.score), after: score(after.score) })}
              {changes && <b>{` ${by}`}</b>}
            </div>
            <div className="note">
              {t('whatif.rankFromTo', { before: rankText(before, language), after: rankText(after, language) })}
            </div>
          </>
        )}
      </div>
      <RankShift before={before} after={after} count={count} width={WIDTH} />
    </li>
  );
}
