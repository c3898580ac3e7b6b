/** The project file, `*.jaga.json`. */
export { takeEdit, takeImport, takeRelease, takeWeighting } from './parts.ts';
export { LARGEST_PROJECT, projectFrom, readProject } from './read.ts';
export { PROJECT_RULES, type ProjectRule, telling, WHOLE } from './take.ts';
export { projectFileName, projectText } from './write.ts';
