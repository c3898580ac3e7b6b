import { useMemo } from 'react';
import type { EditedTable } from '../../../domain/project.ts';
import type { Field, RegisterRow } from '../../../region/edits/index.ts';
import { readTable } from '../../../region/table.ts';
import type { Cells } from '../../../state/edit-draft.ts';
import { titleOf } from './groups.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const AREA = new Set(['kecamatan', 'kelurahan', 'area_code']);
export const isArea = (name: string): boolean => AREA.has(name);

const areasIn = (files: ReadonlyMap<string, string>): readonly Cells[] =>
  readTable('areas.csv', files.get('areas.csv') ?? files.get('tables/areas.csv') ?? '', [], new Set()).rows.map(
    (row) => row.cells,
  );

/** Areas and places that a cell may name. @param places rows of the places as edited */
export function useChoices(files: ReadonlyMap<string, string>, places: readonly RegisterRow[]) {
  return useMemo(() => {
    const areas = areasIn(files);
    const named = (level: string) => areas.filter((a) => a.level === level);
    const kecamatan = named('kecamatan').map((a) => ({ value: a.name ?? '', label: a.name ?? '', code: a.code ?? '' }));
    const inside = (name: string) => {
      const code = kecamatan.find((k) => k.value === name)?.code;
      return named('kelurahan')
        .filter((a) => code !== undefined && a.code?.startsWith(`${code}.`))
        .map((a) => ({ value: a.name ?? '', label: a.name ?? '' }));
    };
    const codes = areas.map((a) => ({ value: a.code ?? '', label: `${a.code} ${a.name}` }));
    const placed = places.map(({ key, cells }) => ({ value: key, label: `${key} ${titleOf('places', cells)}` }));
    return {
      of: (_table: EditedTable, { name, refersTo, kind }: Field, cells: Cells): readonly Choice[] | null => {
        if (name === 'kecamatan') return kecamatan;
        if (name === 'kelurahan') return inside(cells.kecamatan ?? '');
        if (name === 'area_code') return codes;
        return refersTo === 'places' && kind === 'text' ? placed : null;
      },
      /** The cells that follow from the choice of an area. */
      area: (name: string, text: string): Cells => {
        if (name === 'kecamatan') return { kecamatan: text, kelurahan: '' };
        if (name === 'kelurahan') return { kelurahan: text };
        return { area_code: text, area_name: areas.find((a) => a.code === text)?.name ?? '' };
      },
    };
  }, [files, places]);
}
