/** Reads a patrol's tracks off the main thread: 50 MB take seconds. */
import { expose } from 'comlink';
import { readLogFile } from './read-log.ts';

const reader = { read: readLogFile };
export type LogReader = typeof reader;
expose(reader);
