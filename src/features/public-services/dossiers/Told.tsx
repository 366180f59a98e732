import { createTold } from '../../../ui/createTold';

/** A figure of dossiers. */
export const Told = createTold('dossiers');
