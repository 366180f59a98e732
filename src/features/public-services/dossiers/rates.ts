import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';

/** The seven rates, in the order in which a dossier meets them. */
export const RATES = ['online', 'full', 'paid', 'on-time', 'digitised', 'reused', 'satisfied'] as const satisfies readonly ServiceRate[];
