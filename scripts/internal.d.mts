/** The table of events with every column emptied that the browser of this machine has no need of. */
export function bareEvents(text: string): string;
