import { useTranslation } from 'react-i18next';
import { ValueBar } from '../../../charts/ValueBar.tsx';
import { formatNumber } from '../../../i18n/format.ts';
import type { AreaRow } from '../../../state/areas.ts';
import { useView } from '../../../state/store.ts';

interface Props {
  readonly row: AreaRow;
  readonly count: number;
  readonly selected: boolean;
  readonly onSelect: (code: string) => void;
}

/** A row of the list by a shown indicator: its place, a bar on 0–10 (thin where inherited) and the value; no interval. */
export function ShownRow({ row, count, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const value = formatNumber(row.score, language, 1);
  const words =
    row.rank === null
      ? t('area.missing')
      : `${t('rank.ofShort', { rank: row.rank, count })}, ${value}${row.inherited ? `, ${t('area.inherited')}` : ''}`;
  return (
    <li>
      <button
        type="button"
        className="rank-row"
        aria-pressed={selected}
        onClick={() => onSelect(row.code)}
        title={row.inherited ? t('area.inherited') : undefined}
      >
        <span className="rank-n" aria-hidden="true">
          {row.rank ?? ''}
        </span>
        <span className="rank-name">{row.name}</span>
        <span className="visually-hidden">{`, ${words}`}</span>
        <ValueBar value={row.score} step={row.step} thin={row.inherited} />
        <span className={row.rank === null ? 'rank-score note' : 'rank-score'} aria-hidden="true">
          {value}
        </span>
      </button>
    </li>
  );
}
