/** How often the invented stations speak. */
export const SIMULATOR_MS = 5_000;
/** The invented stations tell the same story at every start. */
export const SIMULATOR_SEED = 14;
/** So do the simulated indicators of a new database. */
export const HISTORY_SEED = 'son-la';
