export interface Slide {
  readonly taken: readonly number[];
  readonly order: readonly string[];
}
export function slide(level: 'kecamatan' | 'kelurahan', times: number): Promise<Slide>;
