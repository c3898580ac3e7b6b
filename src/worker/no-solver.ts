/** The message of an error that means: this browser cannot load or run the solver (HiGHS, WebAssembly). */
export const NO_SOLVER = 'the solver cannot run here';
