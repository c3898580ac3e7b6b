export interface Slide {
  readonly taken: readonly number[];
  readonly order: readonly string[];
}
export function slide(level: 'kecamatan' | 'kelurahan' | 'cell', times: number): Promise<Slide>;
