import { createTold } from '../../ui/createTold';

/** A figure of the budget. */
export const Told = createTold('budget');
