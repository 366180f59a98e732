import * as z from 'zod/mini';
import { observed } from '../../../ingest/indicatorPlan';

/** What is kept of a row between check and apply: the set, and the observation. */
export const ready = z.object({ set: z.string(), row: observed });
export type Ready = z.infer<typeof ready>;
