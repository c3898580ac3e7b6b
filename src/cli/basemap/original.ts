/** The archive to cut from, wherever it lies, as ranges of bytes. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Refusal, refusalOf } from './refusal.ts';

/** Bytes that hold the header and, by the format, the whole root directory. */
export const HEAD_BYTES = 16_384;

export interface Original {
  /** As messages call it: no query, no password. */
  readonly place: string;
  /** Bytes of the whole archive. */
  readonly length: number;
  /** What tells this archive from a later one under the same name. */
  readonly identity: string;
  /** The first HEAD_BYTES, or all there are. */
  readonly head: Uint8Array;
  /** Whether reading costs the network. */
  readonly remote: boolean;
  /** Exactly `length` bytes; a Refusal where they cannot be had. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** @param tag ETag or date of change, '' where the server tells none; the head holds the archive's own counts */
export const identityOf = (length: number, tag: string, head: Uint8Array): string =>
  JSON.stringify({ length, tag, head: createHash('sha256').update(head).digest('hex') });

export const cutOff = (place: string): Refusal =>
  new Refusal(place, 'the archive is cut off', 'Fetch or copy it again, whole.');

/** An archive on this machine. */
export async function openFile(path: string): Promise<Original> {
  try {
    const file = await open(path, 'r');
    const status = await file.stat();
    if (status.isDirectory()) {
      await file.close();
      throw Object.assign(new Error(path), { code: 'EISDIR' });
    }
    const { size } = status;
    const read = async (offset: number, length: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; ) {
        const { bytesRead } = await file.read(bytes, at, length - at, offset + at);
        if (bytesRead === 0) throw cutOff(path);
        at += bytesRead;
      }
      return bytes;
    };
    const head = await read(0, Math.min(HEAD_BYTES, size));
    const identity = identityOf(size, '', head);
    return { place: path, length: size, identity, head, remote: false, read, close: () => file.close() };
  } catch (error) {
    throw refusalOf(error, path);
  }
}
