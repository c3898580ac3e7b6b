/** Two small stories: four steps, of which the last points to what is not there, and one without steps. */
import type { Story } from '../../../../src/domain/story.ts';
import stories from './two-stories.json';

export const STORIES = stories as readonly Story[];
