import { useEffect, useRef } from 'react';
import { useReferral } from '../../../state/response/referral.ts';
import { useChange, useView } from '../../../state/store.ts';
import { useHandOnMap } from '../../map/useHandOnMap.ts';
import { useResponseMap } from '../useResponseMap.ts';

const stopPicking = () => useReferral.setState({ picking: false });

/** What a click on the map means at this desk: the point that was asked for, else the area under it. */
export function usePicking(): void {
  const change = useChange();
  const area = useView((v) => v.area);
  const picking = useReferral((s) => s.picking);
  useEffect(() => {
    useResponseMap.setState({
      onPick: ({ at, area: under }) => {
        if (useReferral.getState().picking) {
          useReferral.setState({ point: [at[0], at[1]], picking: false });
          change({ panel: true });
        } else if (under) {
          useReferral.setState({ point: null });
          change({ area: under, panel: true });
        }
      },
    });
    return () => {
      useResponseMap.setState({ onPick: null });
      useReferral.setState({ picking: false });
    };
  }, [change]);

  // An area chosen elsewhere, by undo or by a link, is chosen instead of the point.
  const before = useRef(area);
  useEffect(() => {
    if (before.current !== area) useReferral.setState({ point: null });
    before.current = area;
  }, [area]);

  useHandOnMap(picking, stopPicking);
}
