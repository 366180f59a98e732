import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../store';

const simulationRow = z.object({
  method: z.int(),
  seed: z.string(),
  anchor: z.string(),
  parameters: z.unknown(),
  told_to: z.nullable(z.string()),
});

/** The simulated history of this database; null before there is one. `toldTo`: null until the rows of the anchor are recorded. */
export const readSimulation = async (db: Db) => {
  const { rows } = await sql`select method, seed, anchor::text as anchor, parameters, told_to::text as told_to from simulation`.execute(db);
  if (!rows[0]) return null;
  const { told_to: toldTo, ...row } = simulationRow.parse(rows[0]);
  return { ...row, toldTo };
};

/** Anchors the history, once: a second anchor is not taken. */
export const anchorSimulation = async (
  db: Db,
  { method, seed, anchor, parameters }: { method: number; seed: string; anchor: string; parameters: unknown },
): Promise<void> => {
  await sql`insert into simulation (method, seed, anchor, parameters, told_to)
    values (${method}, ${seed}, ${anchor}::date, ${JSON.stringify(parameters)}::jsonb, null) on conflict (one) do nothing`.execute(db);
};

export const tellTo = async (db: Db, day: string): Promise<void> => {
  await sql`update simulation set told_to = ${day}::date where told_to is null or told_to < ${day}::date`.execute(db);
};
