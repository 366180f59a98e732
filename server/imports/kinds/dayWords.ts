/** `2026-03-31` as offices write it. */
export const dayWords = (day: string): string => day.split('-').toReversed().join('/');
