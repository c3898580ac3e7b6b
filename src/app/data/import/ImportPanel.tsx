import { useIntake } from '../../../state/intake/store.ts';
import { ColumnsStep } from './ColumnsStep.tsx';
import { FileStep } from './FileStep.tsx';
import { ReportStep } from './ReportStep.tsx';
import { SavedStep } from './SavedStep.tsx';
import './import.css';

const STEPS = { file: FileStep, columns: ColumnsStep, report: ReportStep, saved: SavedStep };

/** Bringing a file in: file, columns, report, saved. */
export function ImportPanel() {
  const Step = STEPS[useIntake((s) => s.step)];
  return <Step />;
}
