export const WORKER: string;
export function writeWorker(dist?: string): Promise<{ readonly files: number; readonly bytes: number }>;
