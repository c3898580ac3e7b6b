import { useTranslation } from 'react-i18next';
import { type IndexModel, isIndicator } from '../../../domain/model.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { nodeName } from '../../../state/model.ts';
import { moveShare, sharesOf } from '../../../state/shares.ts';
import { useChange, useView } from '../../../state/store.ts';
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
  const siblings = model.nodes.filter((n) => n.parent === parent);
  const shares = sharesOf(siblings, choice);
  return (
    <ul className="weights">
      {siblings.map((node) => {
        const name = nodeName(node, language);
        const percent = (shares.get(node.code) ?? 0) * 100;
        const children = isIndicator(node) ? 0 : model.nodes.filter((n) => n.parent === node.code).length;
        const isLocked = locked.has(node.code);
        return (
          <li key={node.code}>
            <div className="weight-row">
              <span className="weight-name">{name}</span>
              <b className="weight-share">{t('weights.share', { percent: formatNumber(percent, language, 0) })}</b>
              <button
                type="button"
                className="btn icon"
                aria-pressed={isLocked}
                aria-label={t('weights.lock', { name })}
                title={t('weights.lock', { name })}
                onClick={() => onLock(node.code)}
                disabled={siblings.length < 3}
              >
                <Icon name={isLocked ? 'locked' : 'unlocked'} size={16} />
              </button>
              <input
                type="range"
                min={0}
                max={100}
                step={1}
                value={Math.round(percent)}
                disabled={isLocked || siblings.length < 2}
                aria-label={t('weights.weightOf', { name })}
                aria-valuetext={t('weights.share', { percent: formatNumber(percent, language, 0) })}
                onChange={(e) => {
                  const weights = moveShare(siblings, choice, node.code, Number(e.target.value) / 100, locked);
                  change({ choice: { ...choice, weights } }, `weight ${node.code}`);
                }}
              />
            </div>
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
