import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';
import { ready, useData } from '../../state/data.ts';
import type { Selected } from '../../state/selection.ts';
import { useView } from '../../state/store.ts';
import { Icon } from '../shell/Icon.tsx';
import { useFeatureLines } from './featureLines.ts';
import { SourceLine } from './SourceLine.tsx';

/** What a feature is, the facts that matter, how sure its place is, and its source. */
export function FeatureCard({ selected, onClose }: { readonly selected: Selected; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const manifest = useData((s) => ready(s.manifest));
  const { file, feature } = selected;
  const p = feature.properties;
  const { title, kind, lines } = useFeatureLines(selected, manifest);
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <div>
          <h3>{title}</h3>
          <p className="note">
            {kind}
            {file === 'incidents' && p.date ? ` · ${formatDate(String(p.date), language)}` : ''}
          </p>
        </div>
        <button type="button" className="btn icon" onClick={onClose} aria-label={t('feature.close')}>
          <Icon name="close" size={16} />
        </button>
      </div>
      {lines.map((line) => (
        <p key={line} className="second">
          {line}
        </p>
      ))}
      <SourceLine source={p} />
    </section>
  );
}
