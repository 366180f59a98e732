/** A badness that survives JSON: against a limit next to nothing it would be endless, and no state that holds it could be read again. */
export const finite = (badness: number): number => Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, badness));
