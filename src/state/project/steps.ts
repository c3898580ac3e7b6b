/**
 * Whether the project at hand has a step to take back. A store of its own, so that undo can ask without fetching the
 * project's storage before the data workspace is opened: the project's store reports here when it is there.
 */
import { create } from 'zustand';

export interface ProjectSteps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly takeBack: () => void;
  readonly doAgain: () => void;
}

const nothing = (): void => undefined;

export const useProjectSteps = create<ProjectSteps>(() => ({
  canUndo: false,
  canRedo: false,
  takeBack: nothing,
  doAgain: nothing,
}));
