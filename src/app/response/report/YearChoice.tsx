import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../state/store.ts';
import type { Language } from '../../../state/view.ts';
import { Waiting } from '../../map/Waiting.tsx';
import { useMadeFile } from '../../shell/useMadeFile.ts';
import { useYear, useYearly } from './useYearly.ts';
import './report.css';

/** Which year, what there is of it, and the file. */
export function YearChoice() {
  const { t } = useTranslation();
  const screen = useView((v) => v.language);
  const [language, setLanguage] = useState<Language | null>(null);
  const yearly = useYearly();
  const choose = useYear((s) => s.choose);
  const pdf = useMadeFile(async () => {
    if (!yearly) return { unread: 'programmes.json' };
    const { makeYearlyPdf } = await import('../../../report/yearly/save.ts');
    return makeYearlyPdf({ ...yearly.input, language: language ?? screen });
  });
  const pptx = useMadeFile(
    async () => {
      if (!yearly) return { unread: 'programmes.json' };
      const { makeYearlyPptx } = await import('../../../report/yearly/save.ts');
      return makeYearlyPptx({ ...yearly.input, language: language ?? screen });
    },
    {
      busy: t('slides.working'),
      kept: (name) => t('still.kept', { name }),
      failed: (detail) => t('slides.failed', { detail }),
    },
  );
  const [last, setLast] = useState<'pdf' | 'pptx'>('pdf');
  const busy = pdf.busy || pptx.busy;
  const make = (kind: 'pdf' | 'pptx') => {
    setLast(kind);
    void (kind === 'pdf' ? pdf : pptx).run();
  };
  if (!yearly)
    return (
      <Waiting>
        <p className="note">{t('yearly.waiting')}</p>
      </Waiting>
    );
  const { report } = yearly.input;
  return (
    <div className="yearly-choice">
      <h2>{t('yearly.heading')}</h2>
      <p className="note">{t('yearly.lead')}</p>
      <label className="field">
        <span>{t('yearly.year')}</span>
        <select value={yearly.year} onChange={(e) => choose(Number(e.target.value))}>
          {yearly.years.map((y) => (
            <option key={y} value={y}>
              {y}
            </option>
          ))}
        </select>
      </label>
      <ul className="yearly-duties">
        {report.duties.map(({ id, programmes, values }) => (
          <li key={id}>
            <span>{t(`yearly.duty.${id}`)}</span>
            <span className="note">
              {id === 'reporting'
                ? t('yearly.toCheck', { count: report.cautions.length })
                : [
                    t('actors.programmes', { count: programmes.length }),
                    t('yearly.figures', { count: values.length }),
                  ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <label className="field">
        <span>{t('profiles.language')}</span>
        <select value={language ?? screen} onChange={(e) => setLanguage(e.target.value === 'en' ? 'en' : 'id')}>
          <option value="id">Bahasa Indonesia</option>
          <option value="en">English</option>
        </select>
      </label>
      <div className="row">
        <button type="button" className="btn main" disabled={busy} onClick={() => make('pdf')}>
          {t('yearly.pdf')}
        </button>
        <button type="button" className="btn line" disabled={busy} onClick={() => make('pptx')}>
          {t('yearly.pptx')}
        </button>
      </div>
      <p className="note" role="status">
        {(last === 'pdf' ? pdf : pptx).said}
      </p>
    </div>
  );
}
