/**
 * Indonesia's six modes beside the forms of exploitation of HTCDS, as `reference_codes` maps them. The mapping is this
 * register's own; it claims no conformity with IC-TIP, whose lists could not be read.
 */
import type { ReferenceCode } from '../../domain/register.ts';

const MODES = 'idn_six_modes';
const MAP = 'map_idn_six_modes_to_htcds';
const FORMS = 'htcds_type_of_exploitation';

export interface ModeRow {
  /** Code of the mode, and its names. */
  readonly mode: string;
  readonly label_en: string;
  readonly label_id: string | null;
  /** Code of HTCDS, and its names; '' where no form fits. */
  readonly htcds: string;
  readonly htcds_en: string;
  readonly htcds_id: string | null;
  /** The form covers but a part of the mode: the case itself must be looked at. */
  readonly partial: boolean;
  /** The condition, in the register's words; '' where there is none. */
  readonly note: string;
}

/** "mapping by this register; partial: only where the marriage is forced" says whether, and when. */
const told = (note: string | null): { readonly partial: boolean; readonly note: string } => {
  const said = (note ?? '').replace(/^mapping by this register;\s*/, '');
  return { partial: said.startsWith('partial'), note: said.replace(/^(partial|direct)[:,]?\s*/, '') };
};

/** One row a pair, in the order of the modes; a mode without a pair has a row of its own with an empty form. */
export function modesTable(rows: readonly ReferenceCode[]): ModeRow[] {
  const forms = new Map(rows.filter(({ scheme }) => scheme === FORMS).map((row) => [row.code, row]));
  const pairs = rows.filter(({ scheme }) => scheme === MAP).map(({ code, note }) => ({ ends: code.split('>'), note }));
  return rows
    .filter(({ scheme }) => scheme === MODES)
    .flatMap(({ code: mode, label_en, label_id }) => {
      const named = { mode, label_en, label_id };
      const own = pairs.filter(({ ends: [from] }) => from === mode);
      if (own.length === 0) return [{ ...named, htcds: '', htcds_en: '', htcds_id: null, partial: true, note: '' }];
      return own.map(({ ends: [, htcds = ''], note }) => {
        const form = forms.get(htcds);
        return { ...named, htcds, htcds_en: form?.label_en ?? htcds, htcds_id: form?.label_id ?? null, ...told(note) };
      });
    });
}
