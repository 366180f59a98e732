import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../store';

const row = z.object({ method: z.int(), seed: z.string(), anchor: z.string(), parameters: z.unknown(), told_to: z.nullable(z.string()) });

/** The simulated money of this database; null before there is any. `toldTo`: null until the rows of the anchor are recorded. */
export const readMoneySimulation = async (db: Db) => {
  const { rows } =
    await sql`select method, seed, anchor::text as anchor, parameters, told_to::text as told_to from money_simulation`.execute(db);
  if (!rows[0]) return null;
  const { told_to: toldTo, ...rest } = row.parse(rows[0]);
  return { ...rest, toldTo };
};

/** Anchors the money, once: a second anchor is not taken. */
export const anchorMoney = async (
  db: Db,
  { method, seed, anchor, parameters }: { method: number; seed: string; anchor: string; parameters: unknown },
): Promise<void> => {
  await sql`insert into money_simulation (method, seed, anchor, parameters, told_to)
    values (${method}, ${seed}, ${anchor}::date, ${JSON.stringify(parameters)}::jsonb, null) on conflict (one) do nothing`.execute(db);
};

export const tellMoneyTo = async (db: Db, day: string): Promise<void> => {
  await sql`update money_simulation set told_to = ${day}::date where told_to is null or told_to < ${day}::date`.execute(db);
};
