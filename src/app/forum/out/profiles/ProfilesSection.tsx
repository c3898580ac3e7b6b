import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { featuresOf } from '../../../../state/areas.ts';
import { ready, useData } from '../../../../state/data.ts';
import { useView } from '../../../../state/store.ts';
import type { Language } from '../../../../state/view.ts';
import { download } from '../../../shell/download.ts';
import './profiles.css';

/** Profiles of several areas in one file; the writer of PDFs is fetched when first used. */
export function ProfilesSection() {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  const screen = useView((v) => v.language);
  const areas = useData((s) => ready(s.areas));
  const kecamatan = areas ? featuresOf(areas, 'kecamatan').map((f) => f.properties) : [];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [language, setLanguage] = useState<Language | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);
  const codes = kecamatan.map(({ code }) => code).filter((code) => !left.has(code));
  const turn = (code: string) =>
    setLeft((before) => new Set(before.has(code) ? [...before].filter((c) => c !== code) : [...before, code]));
  const make = async () => {
    const controller = new AbortController();
    work.current = controller;
    setDone(0);
    setSaid('');
    try {
      const { makeProfiles } = await import('../../../../report/save.ts');
      const made = await makeProfiles({
        region,
        codes,
        language: language ?? screen,
        onProgress: setDone,
        signal: controller.signal,
      });
      if ('stopped' in made) setSaid(t('profiles.stopped'));
      else if ('unread' in made) setSaid(t('report.failed', { detail: t('report.missing', { file: made.unread }) }));
      else {
        download(made.name, made.blob);
        setSaid(t('profiles.made', { count: made.pages, name: made.name }));
      }
    } catch (error) {
      setSaid(t('report.failed', { detail: error instanceof Error ? error.message : String(error) }));
    } finally {
      setDone(null);
    }
  };
  return (
    <section className="profiles" aria-label={t('profiles.heading')}>
      <h2>{t('profiles.heading')}</h2>
      <p className="note">{t('profiles.lead')}</p>
      <fieldset className="profiles-areas" disabled={done !== null}>
        <legend>{t('profiles.areas', { count: codes.length, of: kecamatan.length })}</legend>
        {kecamatan.map(({ code, name }) => (
          <label key={code} className="row">
            <input type="checkbox" checked={!left.has(code)} onChange={() => turn(code)} />
            {name}
          </label>
        ))}
      </fieldset>
      <div className="row profiles-acts">
        <label className="row">
          <span>{t('profiles.language')}</span>
          <select value={language ?? screen} onChange={(e) => setLanguage(e.target.value === 'en' ? 'en' : 'id')}>
            <option value="id">Bahasa Indonesia</option>
            <option value="en">English</option>
          </select>
        </label>
        {done === null ? (
          <button type="button" className="btn main" disabled={codes.length === 0} onClick={() => void make()}>
            {t('profiles.make', { count: codes.length })}
          </button>
        ) : (
          <>
            <progress max={codes.length} value={done} aria-label={t('profiles.working')} />
            <span className="note">{t('profiles.done', { done, of: codes.length })}</span>
            <button type="button" className="btn line" onClick={() => work.current?.abort()}>
              {t('profiles.stop')}
            </button>
          </>
        )}
      </div>
      <p className="note" role="status">
        {said}
      </p>
    </section>
  );
}
