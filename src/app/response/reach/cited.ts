import type { SourcedProperties } from '../../../domain/published.ts';
import type { HelpPlace } from '../../../response/places.ts';

/** The source of a place in the form the screen's source line takes. */
export const cited = ({ source }: HelpPlace): SourcedProperties => ({
  source_title: source.title,
  source_publisher: source.publisher,
  source_url: source.url,
  source_date: source.date,
  grade: source.grade as SourcedProperties['grade'],
});
