/** The projects of this page: on this device's own storage, in this browser. Only the internal site has any. */
import { startProjectDesk } from '../../worker/client.ts';
import { useStore } from '../store.ts';
import { projectStore } from './acts.ts';
import { newId } from './blank.ts';
import { filesBeside } from './files.ts';
import { keepIn } from './keep.ts';
import { useProjectSteps } from './steps.ts';
import { turnOf } from './turn.ts';

/** ms from a change to its write. */
const DELAY = 300;
const CHANNEL = 'jaga-projects';

const store = projectStore({
  openKeep: keepIn,
  turn: (events) =>
    turnOf(
      {
        locks: globalThis.navigator?.locks ?? null,
        channel: () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)),
        answersIn: 200,
        givesUpIn: 2000,
      },
      newId(),
      events,
    ),
  view: () => useStore.getState().view,
  follow: (hash) => useStore.getState().follow(hash),
  files: filesBeside(startProjectDesk),
  now: Date.now,
  delay: DELAY,
});

export const useProject = store.use;
export const {
  newProject,
  open: openProject,
  rename: renameProject,
  duplicate: duplicateProject,
  remove: removeProject,
  restore: restoreProject,
  importFile: importProjectFile,
  exportFile: exportProjectFile,
  takeOver: takeOverProject,
  dismiss: dismissNotice,
  asideText,
  flush: keepProjectNow,
  forgetAsides,
  answerOffer,
  addImport,
  removeImport,
  judge,
  setEdits,
  addEdit,
  addRelease,
  addWeighting,
  removeWeighting,
  putStory,
  removeStory,
  setInterventions,
  setAssumptions,
  takeBackProject,
  redoProject,
} = store;

/** A page that is hidden may never be shown again, so what waits is written at once; one that would lose something asks. */
function watchPage(): void {
  const keepNow = () => void store.flush(true);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepNow();
  });
  window.addEventListener('pagehide', keepNow);
  window.addEventListener('beforeunload', (event) => {
    keepNow();
    if (store.wouldLose()) event.preventDefault();
  });
  useProject.subscribe(({ past, future, kept }) => {
    const canUndo = past.length > 0 && kept !== 'otherTab';
    const canRedo = future.length > 0 && kept !== 'otherTab';
    const known = useProjectSteps.getState();
    if (known.canUndo !== canUndo || known.canRedo !== canRedo) useProjectSteps.setState({ canUndo, canRedo });
  });
  useProjectSteps.setState({ takeBack: takeBackProject, doAgain: redoProject });
}

let watching = false;
/** Asks the device for its projects, once; changes made before it answers are kept and follow. */
export function startProject(): Promise<void> {
  if (!watching) watchPage();
  watching = true;
  return store.start();
}

/** What the list of weightings needs of it. */
export const projects = { ...store, start: startProject };
