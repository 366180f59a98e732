/** Whether a figure is there: null and what is left out are gaps, never 0. */
export const isKnown = (value: number | null | undefined): value is number => typeof value === 'number' && Number.isFinite(value);
