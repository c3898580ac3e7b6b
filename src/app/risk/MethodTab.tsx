import { useTranslation } from 'react-i18next';
import { isIndicator, type ModelNode } from '../../domain/model.ts';
import { formatNumber, formatValue } from '../../i18n/format.ts';
import { useLive } from '../../state/live.ts';
import { nodeName } from '../../state/model.ts';
import { useDraws, useModel } from '../../state/scores.ts';
import { useView } from '../../state/store.ts';
import { DataAudit } from './audit/DataAudit.tsx';
import { Backtest } from './Backtest.tsx';
import { Sensitivity } from './Sensitivity.tsx';

/** What the score says, what it does not, how sure it is, and the tree it comes from. */
export function MethodTab() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const model = useModel();
  const draws = useDraws();
  const { agreement, phase } = useLive();
  const top = model?.nodes.find((n) => n.parent === null);
  return (
    <>
      <h3>{t('method.what')}</h3>
      <p className="second">{t('method.whatText')}</p>
      <h3>{t('method.not')}</h3>
      <p className="second">{t('method.notText')}</p>
      <h3>{t('method.sure')}</h3>
      <p className="second">{t('method.sureText', { draws: formatNumber(draws, language) })}</p>
      <p className="note">{t('class.convention')}</p>
      {agreement && (
        <p className="note">
          {t('variant.confirmed', { count: agreement.units, difference: formatNumber(agreement.largest, language, 4) })}
        </p>
      )}
      {phase === 'scoring' && <p className="note">{t('variant.confirming')}</p>}
      <Backtest />
      <Sensitivity />
      <DataAudit />
      {model && top && (
        <>
          <h3>{t('method.tree')}</h3>
          <Branch nodes={model.nodes} parent={top.code} />
          {model.causes && (
            <>
              <h3>{t('method.causes')}</h3>
              <ul className="causes">
                {model.causes.map((cause) => (
                  <li key={cause.code}>
                    <b>{language === 'id' ? cause.name_id : cause.name_en}</b>
                    <span className="second">
                      {cause.indicators.length
                        ? cause.indicators
                            .map((code) => model.nodes.find((n) => n.code === code))
                            .filter((n) => n !== undefined)
                            .map((n) => nodeName(n, language))
                            .join('; ')
                        : t('method.causeNone')}
                    </span>
                    <span className="note">{language === 'id' ? cause.data_id : cause.data_en}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <p className="note">
        {/* Made by the build beside the page (scripts/notices.mjs). */}
        <a href="THIRD-PARTY.txt" target="_blank" rel="noreferrer noopener">
          {t('method.licences')}
        </a>
      </p>
    </>
  );
}

function Branch({ nodes, parent }: { readonly nodes: readonly ModelNode[]; readonly parent: string }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const children = nodes.filter((n) => n.parent === parent);
  const total = children.reduce((sum, n) => sum + n.weight, 0);
  return (
    <ul className="tree">
      {children.map((node) => {
        const share = total > 0 ? (node.weight / total) * 100 : 0;
        return (
          <li key={node.code}>
            <div className="row spread">
              <span>{nodeName(node, language)}</span>
              <span className="note nowrap">
                {t('method.weight', { percent: formatNumber(share, language, Number.isInteger(share) ? 0 : 1) })}
              </span>
            </div>
            {isIndicator(node) && (
              <p className="note">
                {`${t('method.goalposts', { min: formatValue(node.goalposts.min, language), max: formatValue(node.goalposts.max, language) })} ${language === 'id' ? node.unit_id : node.unit_en}${node.goalposts.scale === 'log' ? `, ${t('method.log')}` : ''}`}
              </p>
            )}
            <Branch nodes={nodes} parent={node.code} />
          </li>
        );
      })}
    </ul>
  );
}
