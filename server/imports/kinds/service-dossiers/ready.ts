import * as z from 'zod/mini';
import { dossierField } from '../../../../contract/feeds/serviceDossiers';
import { dossierRow } from '../../../sources/services/dossierRows';

/** What is kept of a row between check and apply: all the counts of its place, and what its field is called. */
export const ready = z.object({ ...dossierRow.shape, fieldName: dossierField.shape.name });
export type Ready = z.infer<typeof ready>;
