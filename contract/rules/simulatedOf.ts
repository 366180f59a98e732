import type { Provenance } from '../figure';

/** Whether what is shown together is simulated: none of it, all of it, or a part. */
export type Simulated = boolean | 'partly';

/** How far figures shown together are simulated; one whose provenance is not known says nothing. */
export const simulatedOf = (provenances: readonly (Provenance | undefined)[]): Simulated => {
  const known = provenances.filter((each) => each !== undefined);
  if (!known.includes('simulated')) return false;
  return known.every((each) => each === 'simulated') || 'partly';
};
