import { useAnnounced } from '../../state/announce.ts';

/**
 * The one polite live region of the page, there before anything is said: a region that comes with its text is often not
 * read. Two lines take turns, so that the same sentence is read again.
 */
export function Announcer() {
  const { text, count } = useAnnounced();
  return (
    <div className="visually-hidden announcer" role="status">
      <p>{count % 2 ? text : ''}</p>
      <p>{count % 2 ? '' : text}</p>
    </div>
  );
}
