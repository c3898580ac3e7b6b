import { useTranslation } from 'react-i18next';
import type { Gone } from '../../../state/story/stage.ts';

/** What a step points to in vain, for whoever keeps the story: the room still sees a map and a text. */
export function GoneNotes({
  gone,
  unresolved,
}: {
  readonly gone: readonly Gone[];
  readonly unresolved: readonly string[];
}) {
  const { t } = useTranslation();
  const notes = [
    ...gone.map(({ kind, name }) => t(`stage.gone.${kind}`, { name })),
    ...unresolved.map((name) => t('stage.gone.figure', { name })),
  ];
  return notes.length ? (
    <ul className="plain note slide-gone">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  ) : null;
}
