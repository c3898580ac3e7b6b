import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIndicator } from '../../domain/model.ts';
import { formatNumber, formatValue } from '../../i18n/format.ts';
import { type RankChange, rankChanges } from '../../risk/rank-change.ts';
import { nodeName } from '../../state/model.ts';
import { useLevels, useModel } from '../../state/scores.ts';
import { useView } from '../../state/store.ts';

/** What would move the area by one rank: the smallest change of one weight, or of one of its own indicators. */
export function RankChangeNote({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="rank-change" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className="note">{t('rankChange.heading')}</summary>
      {open && <Changes code={code} />}
    </details>
  );
}

function Changes({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const model = useModel();
  const level = useLevels()?.find((l) => l.units.some((u) => u.code === code));
  if (!model || !level) return null;
  const { up, down } = rankChanges(
    level.live,
    level.units.findIndex((u) => u.code === code),
  );
  const name = (node: string) => {
    const found = model.nodes.find((n) => n.code === node);
    return found ? nodeName(found, language) : node;
  };
  const percent = (share: number) => formatNumber(share * 100, language, 1);
  const said = (change: RankChange): readonly string[] => {
    const { weight, indicator } = change;
    const own = indicator && model.nodes.filter(isIndicator).find((n) => n.code === indicator.indicator);
    return [
      weight
        ? t('rankChange.weight', {
            node: name(weight.node),
            from: percent(weight.shareFrom),
            to: percent(weight.shareTo),
          })
        : null,
      indicator && own && indicator.rawFrom !== null && indicator.rawTo !== null
        ? t('rankChange.indicator', {
            node: name(indicator.indicator),
            from: formatValue(indicator.rawFrom, language),
            to: formatValue(indicator.rawTo, language),
            unit: language === 'id' ? own.unit_id : own.unit_en,
          })
        : null,
    ].filter((line) => line !== null);
  };
  const line = (key: 'up' | 'down', change: RankChange | null) => {
    if (!change) return null;
    const ways = said(change);
    const neighbour = level.units[change.neighbour]?.name ?? '';
    return (
      <li key={key}>
        <b>{t(`rankChange.${key}`, { name: neighbour })}</b>{' '}
        {ways.length ? ways.join(` ${t('rankChange.or')} `) : t('rankChange.none')}
      </li>
    );
  };
  return (
    <ul className="plain">
      {line('up', up)}
      {line('down', down)}
    </ul>
  );
}
