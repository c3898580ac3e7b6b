/** The parts of the forum, each one component without props. `show` fills the window; the others fill a sheet. */
import type { ComponentType } from 'react';
import type { Stand } from '../../state/view.ts';
import { ChartsStand } from './charts/ChartsStand.tsx';
import { OutStand } from './out/OutStand.tsx';
import { ShowStand } from './show/ShowStand.tsx';
import { WriteStand } from './write/WriteStand.tsx';

/** A stand joins the bar when it is here. */
export const PARTS: Partial<Record<Stand, ComponentType>> = {
  show: ShowStand,
  write: WriteStand,
  charts: ChartsStand,
  out: OutStand,
};
