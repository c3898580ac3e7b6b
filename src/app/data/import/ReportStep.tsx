import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { droppedRows } from '../../../exchange/import/report.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { correct, leave, uncorrect } from '../../../state/intake/run.ts';
import { useIntake } from '../../../state/intake/store.ts';
import { useView } from '../../../state/store.ts';
import { download } from '../../shell/download.ts';
import { Icon } from '../../shell/Icon.tsx';
import { Working } from './FileStep.tsx';
import { LabelField } from './LabelField.tsx';
import { Personal } from './Personal.tsx';
import { BandedList, DroppedList, WarningList } from './ReportLists.tsx';
import { reportCsv } from './reportCsv.ts';
import { StepHead } from './StepHead.tsx';
import { useKeep } from './useKeep.ts';
import { usePreview } from './usePreview.ts';

const LISTS = { dropped: DroppedList, banded: BandedList, warnings: WarningList };
type ListId = keyof typeof LISTS;
const LIST_IDS: readonly ListId[] = ['dropped', 'banded', 'warnings'];

/** What would be kept, what not and why; rows can be put right here, and the good ones kept. */
export function ReportStep() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { answer, task, fixes } = useIntake();
  const summary = usePreview();
  const keep = useKeep();
  const [list, setList] = useState<ListId>('dropped');
  if (!answer) return null;
  const { report, suggestions } = answer;
  const dropped = droppedRows(answer);
  const number = (n: number) => formatNumber(n, language);
  const inside = summary?.within ?? report.kept;
  const beside = summary?.beside ?? 0;
  const figures = [
    { tone: 'ok', value: inside, head: t('intake.figure.kept'), note: t('intake.figure.keptNote') },
    { tone: '', value: beside, head: t('intake.figure.beside'), note: t('intake.figure.besideNote') },
    {
      tone: 'bad',
      value: dropped,
      head: t('intake.figure.dropped'),
      note: t('intake.figure.droppedNote', { count: dropped, n: number(dropped) }),
    },
    {
      tone: 'warn',
      value: summary?.banded.rows ?? 0,
      head: t('intake.figure.banded'),
      note: t('intake.figure.bandedNote', { count: summary?.banded.areas ?? 0 }),
    },
  ];
  const List = LISTS[list];
  return (
    <>
      <StepHead title={t('intake.reportTitle')} />
      <div className="data-body">
        <div className="import-figures">
          {figures.map(({ tone, value, head, note }) => (
            <div key={head} data-tone={tone}>
              <div className="figure">{number(value)}</div>
              <b>{head}</b>
              <span className="second">{note}</span>
            </div>
          ))}
        </div>
        <ShareBar kept={inside} banded={summary?.banded.rows ?? 0} beside={beside} dropped={dropped} />
        <LabelField fault={keep.fault} />
        <Personal />
        <Working />
        <div className="import-list-head">
          <span className="grow">
            {fixes.length > 0 && (
              <>
                {t('intake.corrected', { count: fixes.length })}{' '}
                <button type="button" className="link" onClick={uncorrect}>
                  {t('intake.uncorrect')}
                </button>
              </>
            )}
          </span>
          <fieldset className="seg" aria-label={t('intake.list.nav')}>
            {LIST_IDS.map((l) => (
              <button key={l} type="button" aria-pressed={l === list} onClick={() => setList(l)}>
                {t(`intake.list.${l}`)}
              </button>
            ))}
          </fieldset>
        </div>
        <List imported={answer} />
      </div>
      <footer className="data-foot">
        <button type="button" className="btn line" onClick={() => download('laporan-impor.csv', reportCsv(answer, t))}>
          <Icon name="download" />
          {t('intake.download')}
        </button>
        <span className="grow" />
        <button type="button" className="btn" onClick={leave}>
          {t('intake.cancel')}
        </button>
        <button type="button" className="btn line" onClick={() => useIntake.setState({ step: 'columns' })}>
          {t('intake.back')}
        </button>
        {suggestions.length > 0 && (
          <button
            type="button"
            className="btn line"
            disabled={task !== null}
            onClick={() => correct(suggestions.map(({ row, cells }) => ({ row, cells })))}
          >
            {t('intake.applyAll', { count: suggestions.length })}
          </button>
        )}
        <button type="button" className="btn main" disabled={task !== null || report.kept === 0} onClick={keep.run}>
          {report.kept === 0 ? t('intake.saveNone') : t('intake.save', { count: report.kept, n: number(report.kept) })}
        </button>
      </footer>
    </>
  );
}

interface Shares {
  readonly kept: number;
  /** Part of `kept`. */
  readonly banded: number;
  readonly beside: number;
  readonly dropped: number;
}

/** All rows as one bar: kept (hatched where told as a band), outside the period, dropped. */
function ShareBar({ kept, banded, beside, dropped }: Shares) {
  const { t } = useTranslation();
  const total = Math.max(1, kept + beside + dropped);
  const parts = [
    { key: 'kept', n: kept - banded, fill: 'var(--ok)' },
    { key: 'banded', n: banded, fill: 'url(#import-hatch)' },
    { key: 'beside', n: beside, fill: 'var(--ink-3)' },
    { key: 'dropped', n: dropped, fill: 'var(--bad)' },
  ];
  let x = 0;
  return (
    <svg
      width="100%"
      height={12}
      role="img"
      aria-label={t('intake.barLabel', { kept, beside, dropped })}
      preserveAspectRatio="none"
    >
      <defs>
        <pattern id="import-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="6" fill="var(--ok)" />
        </pattern>
      </defs>
      {parts.map(({ key, n, fill }) => {
        const from = x;
        x += (n / total) * 100;
        return (
          n > 0 && <rect key={key} x={`${from}%`} width={`${(n / total) * 100}%`} height={12} fill={fill} rx={2} />
        );
      })}
    </svg>
  );
}
