/** The set of indicators that the page of digital transformation shows when the address names none. */
export const DEFAULT_SET = 'cds-2025';
