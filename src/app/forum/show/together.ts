/** Windows of one browser on the same step: the stage before the room, and the speaker's own. */
import { useEffect } from 'react';
import { useStore } from '../../../state/store.ts';
import { setBlack, useShow } from './useShow.ts';

const CHANNEL = 'jaga-forum';

export interface Told {
  readonly region: string;
  readonly story: string | null;
  readonly step: number;
  readonly black: boolean;
}

/** What a channel brings may be of an older build of this site, or of anything else on this origin. */
export function readTold(data: unknown): Told | null {
  const told = data as Partial<Told> | null;
  const { region, story, step, black } = told ?? {};
  const sound =
    typeof region === 'string' &&
    (story === null || typeof story === 'string') &&
    typeof step === 'number' &&
    Number.isInteger(step) &&
    step >= 0 &&
    typeof black === 'boolean';
  return sound ? { region, story, step, black } : null;
}

const now = (): Told => {
  const { region, story, step } = useStore.getState().view;
  return { region, story, step, black: useShow.getState().black };
};
const same = (a: Told, b: Told) =>
  a.region === b.region && a.story === b.story && a.step === b.step && a.black === b.black;

/** Tells other windows of every step, and follows theirs. A browser without channels has one window. */
export function useTogether(): void {
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(CHANNEL);
    let known = now();
    const tell = () => {
      const said = now();
      if (same(said, known)) return;
      known = said;
      channel.postMessage(said);
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const told = readTold(data);
      if (!told || told.region !== useStore.getState().view.region) return;
      known = told;
      useStore.getState().turned({ story: told.story, step: told.step });
      setBlack(told.black);
    };
    const stops = [useStore.subscribe(tell), useShow.subscribe(tell)];
    return () => {
      for (const stop of stops) stop();
      channel.close();
    };
  }, []);
}
