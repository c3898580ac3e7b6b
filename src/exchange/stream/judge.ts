/** The rules of the small import for one row of events, in the shape a project keeps. */
import { readIncident } from '../import/incidents.ts';
import type { JudgeFor } from './import.ts';

/** FNV-1a over the letters, twice with another beginning: enough to tell the rows of one file from each other. */
function keyOf(text: string): string {
  const half = (start: number): string => {
    let hash = start;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x2f0b4c47);
}

export const judgeIncident: JudgeFor = ({ order, marks }, areas, note) => ({
  read: (row) => {
    const read = readIncident(row, order, marks, areas, note);
    if ('remedy' in read) return read;
    const { position } = read;
    return { ...read, position: position && { lon: position[0], lat: position[1] } };
  },
  key: (event) => keyOf(JSON.stringify(event)),
});
