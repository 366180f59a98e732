import type { Ledger } from '../../../contract/money';

/** Who answers for actual figures of public services. */
export const SERVICES_OWNER = 'vp-ubnd';
/** In whose name the sums of a ledger are recorded in the indicator engine. */
export const SERVICES_RECORDER: Record<Ledger, string> = { actual: 'services', simulated: 'simulator' };
