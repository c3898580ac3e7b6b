import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaFeature } from '../../../domain/published.ts';
import { ready, useData } from '../../../state/data.ts';
import { useReferral } from '../../../state/response/referral.ts';
import { useChange, useView } from '../../../state/store.ts';
import { PointChoice } from './PointChoice.tsx';

const MOST_FOUND = 8;
const NO_AREAS: readonly AreaFeature[] = [];
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const byName = (a: AreaFeature, b: AreaFeature): number => a.properties.name.localeCompare(b.properties.name, 'id');

/** A point, a kelurahan by its name, or one of the kecamatan. */
export function OriginChoice() {
  const { t } = useTranslation();
  const change = useChange();
  const area = useView((v) => v.area);
  const point = useReferral((s) => s.point);
  const areas = useData((s) => ready(s.areas)?.features ?? NO_AREAS);
  const [text, setText] = useState('');
  const kecamatan = useMemo(() => areas.filter((f) => f.properties.level === 'kecamatan').sort(byName), [areas]);
  const kelurahan = useMemo(() => areas.filter((f) => f.properties.level === 'kelurahan').sort(byName), [areas]);
  const wanted = plain(text);
  const found = wanted ? kelurahan.filter((f) => plain(f.properties.name).includes(wanted)).slice(0, MOST_FOUND) : [];
  const nameOf = (code: string) => kecamatan.find((f) => f.properties.code === code)?.properties.name ?? '';
  const own = kelurahan.find((f) => f.properties.code === area);

  const choose = (code: string) => {
    useReferral.setState({ point: null, picking: false });
    setText('');
    change({ area: code, panel: true });
  };
  const row = ({ properties: p }: AreaFeature) => (
    <li key={p.code}>
      <button
        type="button"
        className="referral-area"
        aria-pressed={!point && p.code === area}
        onClick={() => choose(p.code)}
      >
        <span>{p.name}</span>
        {p.level === 'kelurahan' && <span className="note">{nameOf(p.parent_code)}</span>}
      </button>
    </li>
  );
  return (
    <section className="referral-from">
      <h2>{t('referral.from')}</h2>
      <p className="note">{t('referral.lead')}</p>
      <PointChoice />
      <label className="referral-search">
        <span className="visually-hidden">{t('referral.search')}</span>
        <input
          type="search"
          value={text}
          placeholder={t('referral.search')}
          autoComplete="off"
          onChange={(e) => setText(e.target.value)}
        />
      </label>
      <div role="status">
        {wanted && !found.length && <p className="note">{t('referral.searchNone', { text: text.trim() })}</p>}
      </div>
      {found.length > 0 && <ul className="referral-areas found">{found.map(row)}</ul>}
      {own && !wanted && <ul className="referral-areas found">{row(own)}</ul>}
      <h3>{t('referral.kecamatan')}</h3>
      {kecamatan.length ? (
        <ul className="referral-areas">{kecamatan.map(row)}</ul>
      ) : (
        <p className="note">{t('referral.loading')}</p>
      )}
    </section>
  );
}
