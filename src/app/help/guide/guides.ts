import { type Loadable, loadJson } from '../../../state/files.ts';
import type { Profile, Workspace } from '../../../state/view.ts';

/** The same words in both languages; `[[key]]` stands for words of the interface, so that a renamed button renames itself here. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

export interface GuideStep {
  readonly id: string;
  readonly title: Words;
  readonly text: Words;
  /** The screen it speaks of, as a link. */
  readonly view: string;
  /** Which site has its picture; one of an internal screen is on an internal installation alone. */
  readonly picture: Profile;
  /** Left out elsewhere: the screen is not there. */
  readonly only?: Profile;
}

export interface Guide {
  readonly id: string;
  readonly title: Words;
  readonly lead: Words;
  readonly steps: readonly GuideStep[];
}

interface GuideFile {
  readonly guides: readonly Guide[];
}

const isGuideFile = (value: unknown): value is GuideFile =>
  typeof value === 'object' && value !== null && Array.isArray((value as GuideFile).guides);

export const loadGuides = (): Promise<Loadable<GuideFile>> => loadJson('guides/guides.json', isGuideFile);

/** Whose guide opens first in a workspace. */
export const GUIDE_OF: Readonly<Record<Workspace, string>> = {
  risk: 'planner',
  response: 'planner',
  data: 'planner',
  patrol: 'coordinator',
  forum: 'speaker',
};

/** Width and height in pixels that a picture takes; one of a whole window is as large again by a third. */
export const PICTURE = { width: 720, height: 450 } as const;

/** Address of a picture, or null where this site does not have it. The test suite takes them (tests/browser/guides). */
export const pictureOf = (guide: Guide, step: GuideStep, language: 'id' | 'en', profile: Profile): string | null =>
  step.picture === 'internal' && profile === 'public'
    ? null
    : `${step.picture === 'internal' ? 'internal/' : ''}guides/${guide.id}-${step.id}.${language}.webp`;
