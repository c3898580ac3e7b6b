export function packedFiles(options: {
  readonly dist?: string;
  readonly version: string;
}): Promise<readonly (readonly [string, string | Uint8Array])[]>;
export function pack(options?: {
  readonly dist?: string;
}): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
