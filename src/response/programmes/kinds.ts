/** Words of the programmes register that lists, lanes and filters are ordered by. */

/** Kinds of programme, in the order in which prevention and help follow each other. */
export const PROGRAMME_KINDS = [
  'training',
  'campaign',
  'economic',
  'patrol',
  'referral',
  'shelter',
  'legal',
  'data_system',
] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** The three kinds of effort of Aqnisyah and Azmawati. */
export const EFFORT_CATEGORIES = ['law', 'immigration_and_assistance', 'training'] as const;
export type EffortCategory = (typeof EFFORT_CATEGORIES)[number];

/** The three roles of an international organisation in Eddy, Ginanjar and Akbar (2025). */
export const ROLES = ['instrument', 'arena', 'actor'] as const;
export type Role = (typeof ROLES)[number];
