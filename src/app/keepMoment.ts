import type { DeskSearch } from './search';

/** Moving to another page keeps the moment looked at, and leaves the open figure and filter behind. */
export const keepMoment = ({ asOf }: DeskSearch): DeskSearch => (asOf === undefined ? {} : { asOf });
