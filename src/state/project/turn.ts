/**
 * Whose turn it is to write a project: one tab at a time. Web Locks tell it without doubt; where a browser has none, tabs
 * ask each other, and the revision of every write (keep.ts) stands behind both.
 */

/** The parts of the page it needs, so that a test can stand in for two tabs. */
export interface Tabs {
  readonly locks: Pick<LockManager, 'request'> | null;
  readonly channel: () => Channel | null;
  /** ms in which another tab answers, and in which it gives up a project, its last write included. */
  readonly answersIn: number;
  readonly givesUpIn: number;
}
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent) => void) | null;
};

type Message =
  | { readonly say: 'whose' | 'mine' | 'give' | 'wrote'; readonly key: string; readonly from: string }
  | { readonly say: 'listed'; readonly from: string };

export interface TurnEvents {
  /** Another tab asks for the project that is open here: keep what is not kept yet, for the turn ends after it. */
  readonly onAsked: () => Promise<void>;
  /** The turn is over. */
  readonly onLost: () => void;
  /** Another tab wrote the project, or changed the list. */
  readonly onWritten: (key: string | null) => void;
}

export interface Turn {
  /** Tries to take the turn for a project, giving up the one before. @returns whether it is ours */
  readonly take: (key: string) => Promise<boolean>;
  /** Takes it from the tab that has it, asking first. */
  readonly takeOver: (key: string) => Promise<boolean>;
  /** Does something to a project that no tab has open; false where one has. */
  readonly whileFree: (key: string, act: () => Promise<void>) => Promise<boolean>;
  /** True where nobody else can write meanwhile: the turn is held, and by a lock. */
  readonly certain: () => boolean;
  /** Tells the other tabs. */
  readonly wrote: (key: string | null) => void;
  readonly release: () => void;
}

const lockOf = (key: string): string => `jaga-project-${key}`;
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export function turnOf(
  { locks, channel: openChannel, answersIn, givesUpIn }: Tabs,
  from: string,
  events: TurnEvents,
): Turn {
  let channel: Channel | null = null;
  let mine: { readonly key: string; readonly end: () => void } | null = null;
  /** Of a question that is out: which project, and whether somebody answered. */
  let asking: { readonly key: string; answered: boolean } | null = null;
  const hear = ({ data }: MessageEvent<Message>): void => {
    if (data.from === from) return;
    if (data.say === 'listed') {
      events.onWritten(null);
      return;
    }
    const ours = mine?.key === data.key;
    if (data.say === 'whose' && ours) say({ say: 'mine', key: data.key, from });
    else if (data.say === 'mine' && asking?.key === data.key) asking.answered = true;
    else if (data.say === 'wrote') events.onWritten(data.key);
    else if (data.say === 'give' && ours) void events.onAsked().finally(() => lose(data.key));
  };
  /** Opened when first needed: a site without projects has nothing to say. */
  const connect = (): Channel | null => {
    if (channel) return channel;
    channel = openChannel();
    if (channel) channel.onmessage = hear;
    return channel;
  };
  const say = (message: Message): void => connect()?.postMessage(message);

  const release = (): void => {
    mine?.end();
    mine = null;
  };
  const lose = (key: string): void => {
    if (mine?.key !== key) return;
    release();
    events.onLost();
  };

  /** Resolves once the lock is ours or is not to be had; it is then held until `end`. */
  const locked = (manager: Pick<LockManager, 'request'>, key: string, options: LockOptions) =>
    new Promise<{ readonly end: () => void } | null>((resolve) => {
      manager
        .request(lockOf(key), options, (lock) => {
          if (!lock) return resolve(null);
          return new Promise<void>((end) => resolve({ end }));
        })
        // Refused by the browser, or taken from us by force.
        .catch(() => {
          resolve(null);
          lose(key);
        });
    });

  const free = async (key: string): Promise<boolean> => {
    if (!connect()) return true;
    asking = { key, answered: false };
    const question = asking;
    say({ say: 'whose', key, from });
    await wait(answersIn);
    return !question.answered;
  };

  const got = async (key: string, options: LockOptions): Promise<boolean> => {
    if (!locks) {
      if (!(await free(key))) return false;
      mine = { key, end: () => undefined };
      return true;
    }
    const held = await locked(locks, key, options);
    if (held) mine = { key, ...held };
    return held !== null;
  };

  return {
    async take(key) {
      connect();
      if (mine?.key === key) return true;
      release();
      return got(key, { ifAvailable: true });
    },
    async takeOver(key) {
      if (mine?.key === key) return true;
      release();
      say({ say: 'give', key, from });
      if (!locks) {
        // Whoever does not answer is gone, or stands still; its next write will be refused by its revision.
        for (let waited = 0; waited < givesUpIn; waited += answersIn) if (await free(key)) break;
        mine = { key, end: () => undefined };
        return true;
      }
      const enough = new AbortController();
      const timer = setTimeout(() => enough.abort(), givesUpIn);
      const given = await got(key, { signal: enough.signal });
      clearTimeout(timer);
      return given || got(key, { steal: true });
    },
    async whileFree(key, act) {
      if (mine?.key === key) {
        await act();
        return true;
      }
      if (!locks) {
        if (!(await free(key))) return false;
        await act();
        return true;
      }
      const held = await locked(locks, key, { ifAvailable: true });
      if (!held) return false;
      try {
        await act();
      } finally {
        held.end();
      }
      return true;
    },
    certain: () => mine !== null && locks !== null,
    wrote: (key) => say(key === null ? { say: 'listed', from } : { say: 'wrote', key, from }),
    release,
  };
}
