const MINUTE = 60_000;
/** [AL2]: readings, and means or indices from their end, are too old to speak of the present after so long. The lengths are the centre's own. */
export const PRESENT = { reading: 60 * MINUTE, mean: 180 * MINUTE };
