import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { areaRow, areaRows } from '../../../state/areas.ts';
import { comparedWith } from '../../../state/compare.ts';
import { useAreas } from '../../../state/scores.ts';
import { useChange, useView } from '../../../state/store.ts';
import { CompareTable } from './CompareTable.tsx';

/** Chooses a second area of the same level and shows both side by side. */
export function AreaCompare({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const change = useChange();
  const { compare, profile, language } = useView((v) => v);
  const areas = useAreas();
  const own = areas?.features.find((f) => f.properties.code === code);
  const level = own ? areaRow(own.properties).level : 'kecamatan';
  const rows = useMemo(() => (areas ? areaRows(areas, level) : []), [areas, level]);
  const a = rows.find((r) => r.code === code);
  if (profile === 'public' || !areas || !a) return null;
  const b = comparedWith(rows, code, compare);
  const others = rows.filter((r) => r.code !== code).toSorted((p, q) => p.name.localeCompare(q.name, language));
  const parents = areas.features.filter((f) => others.some((r) => r.parentCode === f.properties.code));
  const option = (r: (typeof others)[number]) => (
    <option key={r.code} value={r.code}>
      {r.name}
    </option>
  );
  return (
    <section className="compare" aria-label={t('compare.heading')}>
      <div className="row">
        <select
          className="grow"
          aria-label={t('compare.with')}
          value={b?.code ?? ''}
          onChange={(e) => change({ compare: e.target.value || null })}
        >
          <option value="">{t('compare.with')}</option>
          {level === 'kelurahan'
            ? parents.map((p) => (
                <optgroup key={p.properties.code} label={p.properties.name}>
                  {others.filter((r) => r.parentCode === p.properties.code).map(option)}
                </optgroup>
              ))
            : others.map(option)}
        </select>
        {b && (
          <button type="button" className="btn line" onClick={() => change({ compare: null })}>
            {t('compare.close')}
          </button>
        )}
      </div>
      {b && <CompareTable a={a} b={b} count={rows.length} />}
    </section>
  );
}
