/** What each desk of the response workspace puts into the four places of the screen. */
import type { ComponentType } from 'react';
import { DESKS, type Desk, type Profile } from '../../state/view.ts';
import { ActorCard } from './actors/ActorCard.tsx';
import { ActorList } from './actors/ActorList.tsx';
import { GapsLeft } from './gaps/GapsLeft.tsx';
import { GapsRight } from './gaps/GapsRight.tsx';
import { ProgrammesFoot } from './programmes/ProgrammesFoot.tsx';
import { ProgrammesLeft } from './programmes/ProgrammesLeft.tsx';
import { ProgrammesRight } from './programmes/ProgrammesRight.tsx';
import { ReachLeft } from './reach/ReachLeft.tsx';
import { ReachRight } from './reach/ReachRight.tsx';
import { ReferralLeft } from './referral/ReferralLeft.tsx';
import { ReferralRight } from './referral/ReferralRight.tsx';
import { YearChoice } from './report/YearChoice.tsx';
import { YearPreview } from './report/YearPreview.tsx';
import { WhatifFoot } from './whatif/WhatifFoot.tsx';
import { WhatifLeft } from './whatif/WhatifLeft.tsx';
import { WhatifRight } from './whatif/WhatifRight.tsx';

export interface DeskParts {
  /** The list or the choice, at the left; fills its panel and scrolls within it. */
  readonly Left: ComponentType;
  /** The one thing selected, at the right. */
  readonly Right?: ComponentType;
  /** A strip of time or a comparison, at the foot of the map; wide windows only, elsewhere below the left. */
  readonly Foot?: ComponentType;
  /** Whether a public site has it: what recomputes the index needs the internal tables. */
  readonly inPublic: boolean;
}

/** A desk joins the bar when its parts are here. */
export const PARTS: Partial<Record<Desk, DeskParts>> = {
  actors: { Left: ActorList, Right: ActorCard, inPublic: true },
  report: { Left: YearChoice, Right: YearPreview, inPublic: true },
  reach: { Left: ReachLeft, Right: ReachRight, inPublic: true },
  referral: { Left: ReferralLeft, Right: ReferralRight, inPublic: true },
  gaps: { Left: GapsLeft, Right: GapsRight, inPublic: true },
  programmes: { Left: ProgrammesLeft, Right: ProgrammesRight, Foot: ProgrammesFoot, inPublic: true },
  whatif: { Left: WhatifLeft, Right: WhatifRight, Foot: WhatifFoot, inPublic: false },
};

export const desksOf = (profile: Profile): readonly Desk[] =>
  DESKS.filter((desk) => PARTS[desk] && (profile === 'internal' || PARTS[desk].inPublic));
