/** Which area a row of the programmes register names: one rule for lists, matrices and printed pages. */

/** Whether a code is that of the area or of one inside it. Codes are Kemendagri codes: 21.71.04.1002 lies in 21.71.04. */
export const within = (code: string, area: string): boolean => code === area || code.startsWith(`${area}.`);

/**
 * `named`: the area, a part of it, or (for a kelurahan) its kecamatan as a whole. `wider`: the city, or what the city lies
 * in. `elsewhere`: another area of the city. `outside`: no area of the city, or none at all.
 */
export type Naming = 'named' | 'wider' | 'elsewhere' | 'outside';

export interface NamedArea {
  readonly code: string;
  readonly level: 'kecamatan' | 'kelurahan';
  readonly parent_code: string;
}

/** @param city Kemendagri code of the city */
export function namingOf(area_code: string | null, area: NamedArea, city: string): Naming {
  if (area_code === null) return 'outside';
  if (within(area_code, area.code) || (area.level === 'kelurahan' && area_code === area.parent_code)) return 'named';
  if (within(city, area_code)) return 'wider';
  return within(area_code, city) ? 'elsewhere' : 'outside';
}
