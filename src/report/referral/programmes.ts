/** Rows of the programmes register that a referral rests on: where its order comes from, and help that has no point. */

import { formatDates, MISSING } from '../../i18n/format.ts';
import type { HelpPlace } from '../../response/places.ts';
import type { StepId } from '../../response/referral/index.ts';
import ids from '../../response/referral/programmes.json';
import type { Language } from '../../state/view.ts';
import type { ReferralProgramme } from './content.ts';

const found = (programmes: readonly ReferralProgramme[], wanted: readonly string[]): readonly ReferralProgramme[] =>
  wanted.flatMap((id) => programmes.filter((p) => p.id === id));

/** The regulation and Batam's procedure; null where the register of the region does not hold both. */
export function orderOf(
  programmes: readonly ReferralProgramme[],
): { readonly law: ReferralProgramme; readonly procedure: ReferralProgramme } | null {
  const [law, procedure] = found(programmes, ids.order);
  return law && procedure ? { law, procedure } : null;
}

/** Programmes that serve a step without being a place. */
export const stepProgrammes = (programmes: readonly ReferralProgramme[], step: StepId): readonly ReferralProgramme[] =>
  step === 'identification' ? found(programmes, ids.identification) : [];

export const cited = (p: ReferralProgramme): HelpPlace['source'] => ({
  title: p.source_title,
  publisher: p.source_publisher ?? null,
  url: p.source_url,
  date: p.source_date ?? null,
  grade: p.grade,
});

/** "1 Jan – 30 Jun 2025" */
export const periodOf = ({ period_start: from, period_end: to }: ReferralProgramme, language: Language): string =>
  from === null && to === null ? MISSING : formatDates(from ?? to ?? '', to ?? from ?? '', language);
