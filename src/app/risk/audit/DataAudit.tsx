import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataAudit } from '../../../state/audit.ts';
import { useStore, useView } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';
import { ExportProfile } from '../ExportProfile.tsx';
import { save } from '../table/save.ts';
import { AreaData } from './AreaData.tsx';
import './audit.css';
import { areaColumns, pairColumns } from './columns.ts';
import { SamePairs } from './SamePairs.tsx';
import { useKept } from './useKept.ts';

/** What the index on screen rests on: indicators that say the same thing, and areas with thin or old data. */
export function DataAudit() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const region = useView((v) => v.region);
  const out = useStore((s) => s.exportProfile);
  const audit = useDataAudit();
  const kept = useKept(audit?.pairs);
  const [refused, setRefused] = useState(false);
  if (!audit) return null;
  const name = (what: string) => `jaga-selat-${region}-${audit.level}-${what}-internal`;
  /** There is no public form of this: raw values stay inside, and so does what is computed from them. */
  const write = (what: () => Promise<void>) => {
    setRefused(out === 'public');
    if (out === 'internal') void what();
  };
  return (
    <section className="audit">
      <SamePairs audit={audit} kept={kept} />
      <AreaData audit={audit} />
      <div className="audit-export">
        <ExportProfile />
        <div className="row wrap">
          <button
            type="button"
            className="btn line"
            disabled={!kept.rows.length}
            onClick={() => write(() => save(name('pairs'), pairColumns(t, language), kept.rows))}
          >
            <Icon name="download" /> {t('audit.pairsCsv', { count: kept.rows.length })}
          </button>
          <button
            type="button"
            className="btn line"
            onClick={() => write(() => save(name('data'), areaColumns(t, language, audit), audit.rows))}
          >
            <Icon name="download" /> {t('audit.areasCsv', { count: audit.rows.length })}
          </button>
        </div>
        <p className="note" role="status">
          {refused && out === 'public' ? t('audit.noPublic') : ''}
        </p>
      </div>
    </section>
  );
}
