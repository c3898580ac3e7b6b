import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../domain/project.ts';
import { wantsEdits } from '../../../state/local/overlay.ts';
import { takeEdits } from '../../../state/local/show.ts';
import { useLocal } from '../../../state/local/store.ts';
import { useView } from '../../../state/store.ts';

/** A second correction soon after the first is worked out with it. */
const HAND_RESTS_MS = 1500;

/** Whether map and scores follow the corrections; while they do, every change of them is worked out anew. */
export function EditShown({ edits }: { readonly edits: readonly Edit[] }) {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  const withEdits = useLocal((s) => s.withEdits);
  const phase = useLocal((s) => s.phase);
  const shown = useRef(edits);
  useEffect(() => void wantsEdits(region), [region]);
  useEffect(() => {
    if (!withEdits || shown.current === edits) return;
    const timer = setTimeout(() => {
      shown.current = edits;
      void takeEdits(region, true);
    }, HAND_RESTS_MS);
    return () => clearTimeout(timer);
  }, [withEdits, edits, region]);
  if (edits.length === 0 && !withEdits) return null;
  return (
    <label className="row edit-shown">
      <input
        type="checkbox"
        checked={withEdits}
        disabled={phase === 'computing'}
        onChange={(e) => {
          shown.current = edits;
          void takeEdits(region, e.target.checked);
        }}
      />
      {t('edit.shown')}
    </label>
  );
}
