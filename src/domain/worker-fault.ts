/** Why a worker broke, where the program itself knows; what a browser says of it stays in the browser's words. */
export const WORKER_FAULTS = ['workerStart', 'workerMessage'] as const;
export type WorkerFault = (typeof WORKER_FAULTS)[number];
