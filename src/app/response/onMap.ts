/** What each desk draws on the map; it comes with the map's own chunk. */
import type { ComponentType } from 'react';
import type { Desk } from '../../state/view.ts';
import type { MapContentProps } from '../map/FullMap.tsx';
import { ActorsOnMap } from './actors/ActorsOnMap.tsx';
import { GapsMap } from './gaps/GapsMap.tsx';
import { ProgrammesMap } from './programmes/ProgrammesMap.tsx';
import { ReachOnMap } from './reach/ReachOnMap.tsx';
import { ReferralOnMap } from './referral/ReferralOnMap.tsx';
import { WhatifOnMap } from './whatif/WhatifOnMap.tsx';

export const ON_MAP: Partial<Record<Desk, ComponentType<MapContentProps>>> = {
  actors: ActorsOnMap,
  gaps: GapsMap,
  programmes: ProgrammesMap,
  reach: ReachOnMap,
  referral: ReferralOnMap,
  whatif: WhatifOnMap,
};
