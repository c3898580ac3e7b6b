import { useMemo } from 'react';
import type { InterventionKind } from '../../../domain/intervention.ts';
import { coloursOf } from '../../../map/theme.ts';
import { isMarked, markOf } from '../../../map/whatif/marks.ts';
import { useView } from '../../../state/store.ts';

/** The mark of a kind as the map draws it; beds have none there, and a plain sign here. */
export function KindMark({ kind }: { readonly kind: InterventionKind }) {
  const theme = useView((v) => v.theme);
  const url = useMemo(() => (isMarked(kind) ? markOf(kind, coloursOf(theme))?.toDataURL() : null), [kind, theme]);
  if (url) return <img src={url} width={26} height={26} alt="" />;
  return (
    <svg width={26} height={26} viewBox="0 0 26 26" aria-hidden="true">
      <path
        d="M5 8v11M5 15h16v4M21 15v-2.500c0-1.400-1-2.500-2.500-2.500H11v5M5 12.500h3"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.8}
      />
    </svg>
  );
}
