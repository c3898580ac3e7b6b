export interface BasemapFile {
  readonly fileName: string;
  readonly source: string | Uint8Array;
}
export const LIST: string;
export function basemapsIn(folder?: string): { readonly region: string; readonly path: string }[];
export function basemapFiles(folder?: string): BasemapFile[];
export function tellBasemaps(say?: (line: string) => void): void;
