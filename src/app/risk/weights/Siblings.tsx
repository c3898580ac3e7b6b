import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type IndexModel, isIndicator } from '../../../domain/model.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { nodeName } from '../../../state/model.ts';
import { moveShare, sharesOf } from '../../../state/shares.ts';
import { useChange, useStore, useView } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';

interface Props {
  readonly model: IndexModel;
  readonly parent: string;
  readonly locked: ReadonlySet<string>;
  readonly onLock: (code: string) => void;
}

/** The children of one node with their shares; groups open to their own children. */
export function Siblings({ model, parent, locked, onLock }: Props) {
  const { t } = useTranslation();
  const change = useChange();
  const choice = useView((v) => v.choice);
  const language = useView((v) => v.language);
  const siblings = useMemo(() => model.nodes.filter((n) => n.parent === parent), [model, parent]);
  const shares = sharesOf(siblings, choice);
  // Asks the store at the moment of the move, so that rows whose share stays are not drawn again.
  const onMove = useCallback(
    (code: string, share: number) => {
      const now = useStore.getState().view.choice;
      change({ choice: { ...now, weights: moveShare(siblings, now, code, share, locked) } }, `weight ${code}`);
    },
    [change, siblings, locked],
  );
  return (
    <ul className="weights">
      {siblings.map((node) => {
        const percent = (shares.get(node.code) ?? 0) * 100;
        const children = isIndicator(node) ? 0 : model.nodes.filter((n) => n.parent === node.code).length;
        return (
          <li key={node.code}>
            <WeightRow
              code={node.code}
              name={nodeName(node, language)}
              share={formatNumber(percent, language, 0)}
              percent={Math.round(percent)}
              isLocked={locked.has(node.code)}
              lockable={siblings.length >= 3}
              movable={siblings.length >= 2}
              onLock={onLock}
              onMove={onMove}
            />
            {children > 0 && (
              <details>
                <summary className="note">{t('weights.indicators', { count: children })}</summary>
                <Siblings model={model} parent={node.code} locked={locked} onLock={onLock} />
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface RowProps {
  readonly code: string;
  readonly name: string;
  /** Per cent, as it is written. */
  readonly share: string;
  readonly percent: number;
  readonly isLocked: boolean;
  readonly lockable: boolean;
  readonly movable: boolean;
  readonly onLock: (code: string) => void;
  readonly onMove: (code: string, share: number) => void;
}

/** One node: its share, its lock, its slider. */
const WeightRow = memo(function WeightRow(row: RowProps) {
  const { t } = useTranslation();
  const { code, name, share, percent, isLocked, lockable, movable, onLock, onMove } = row;
  const lock = t('weights.lock', { name });
  const said = t('weights.share', { percent: share });
  return (
    <div className="weight-row">
      <span className="weight-name">{name}</span>
      <b className="weight-share">{said}</b>
      <button
        type="button"
        className="btn icon"
        aria-pressed={isLocked}
        aria-label={lock}
        title={lock}
        onClick={() => onLock(code)}
        disabled={!lockable}
      >
        <Icon name={isLocked ? 'locked' : 'unlocked'} size={16} />
      </button>
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent}
        disabled={isLocked || !movable}
        aria-label={t('weights.weightOf', { name })}
        aria-valuetext={said}
        onChange={(e) => onMove(code, Number(e.target.value) / 100)}
      />
    </div>
  );
});
