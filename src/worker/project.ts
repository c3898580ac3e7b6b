/** Reads and writes project files off the main thread: a hundred thousand rows would hold the page up for a second. */
import { expose } from 'comlink';
import { projectDesk } from './project-desk.ts';

expose(projectDesk());
