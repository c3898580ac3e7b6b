/** Every screen there is, one after the other: what specifications walk that hold of all of them. */
import { DATA_FACES, DESKS, FACES, type Language, type Screen, STANDS, WORKSPACES } from './driver.ts';

/** Workspaces as they open, then each of their faces. */
export const SCREENS: readonly Screen[] = [
  ...WORKSPACES.map((workspace) => ({ workspace })),
  ...FACES.map((link) => ({ link })),
  ...DATA_FACES.map((link) => ({ workspace: 'data' as const, link })),
  ...DESKS.map((link) => ({ workspace: 'response' as const, link })),
  ...STANDS.map((link) => ({ workspace: 'forum' as const, link })),
  { link: 'area=21.71.04&panel=1&tab=sources' },
  { link: 'layers=areas,landings,routes_irregular,ports,incidents,flows,services' },
];

export const nameOf = ({ workspace = 'risk', link = '' }: Screen): string => `${workspace} ${link}`;

/** Every screen in its turn; `look` says what must hold of each, and is told its name. */
export async function theyOpenEverything(
  when: { theyFollowALinkTo(screen: Screen): Promise<void> },
  language: Language = 'id',
  look: (where: string) => Promise<void> = async () => {},
): Promise<void> {
  for (const screen of SCREENS) {
    await when.theyFollowALinkTo({ ...screen, language });
    await look(`${nameOf(screen)} ${language}`);
  }
}
