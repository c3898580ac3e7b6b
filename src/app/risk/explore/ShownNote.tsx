import { useTranslation } from 'react-i18next';
import type { AreaRow } from '../../../state/areas.ts';
import { nodeName } from '../../../state/model.ts';
import { useShown } from '../../../state/showing.ts';
import { useChange, useView } from '../../../state/store.ts';

/** Says above the list that the map shows something else than the score, and leads back. */
export function ShownNote({ rows }: { readonly rows: readonly AreaRow[] }) {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const shown = useShown();
  if (!shown) return null;
  const missing = rows.filter((r) => r.score === null).length;
  const inherited = rows.filter((r) => r.inherited).length;
  return (
    <div className="variant">
      <p className="shown-chip" role="status">
        {t('explore.showing')} <b>{nodeName(shown, language)}</b>
        {' · '}
        <button type="button" className="link" onClick={() => change({ shown: null })}>
          {t('explore.back')}
        </button>
      </p>
      {(missing > 0 || inherited > 0) && (
        <p className="note">
          {missing > 0 && t('explore.missingCount', { count: missing })}{' '}
          {inherited > 0 && t('explore.inheritedCount', { count: inherited })}
        </p>
      )}
    </div>
  );
}
