/** The project file, `*.jaga.json`. */
export { takeEdit, takeImport, takeRelease, takeWeighting } from './parts.ts';
export { joinPieces, type Piece, piecesOf, ROWS_A_PIECE, rowsIn, rowsOf, withoutRows } from './pieces.ts';
export { LARGEST_PROJECT, projectFrom, readProject } from './read.ts';
export { withReleases } from './releases.ts';
export { PROJECT_RULES, type ProjectRule, telling, WHOLE } from './take.ts';
export { takeAssumption, takeIntervention, takeStory } from './telling.ts';
export { LONGEST_LOGO, MOST_INTERVENTIONS, MOST_LOGOS, MOST_STEPS } from './telling-shape.ts';
export { projectFileName, projectText } from './write.ts';
