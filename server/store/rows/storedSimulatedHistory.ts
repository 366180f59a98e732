import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../store';

export type HistoryId = 'money' | 'services';

const row = z.object({ method: z.int(), seed: z.string(), anchor: z.string(), parameters: z.unknown(), told_to: z.nullable(z.string()) });

/** A simulated history of this database; null before there is any. `toldTo`: null until the rows of the anchor are recorded. */
export const readHistory = async (db: Db, history: HistoryId) => {
  const { rows } = await sql`select method, seed, anchor::text as anchor, parameters, told_to::text as told_to from simulated_history
    where history = ${history}`.execute(db);
  if (!rows[0]) return null;
  const { told_to: toldTo, ...rest } = row.parse(rows[0]);
  return { ...rest, toldTo };
};

/** Anchors a history, once: a second anchor is not taken. */
export const anchorHistory = async (
  db: Db,
  history: HistoryId,
  { method, seed, anchor, parameters }: { method: number; seed: string; anchor: string; parameters: unknown },
): Promise<void> => {
  await sql`insert into simulated_history (history, method, seed, anchor, parameters, told_to)
    values (${history}, ${method}, ${seed}, ${anchor}::date, ${JSON.stringify(parameters)}::jsonb, null) on conflict (history) do nothing`.execute(
    db,
  );
};

export const tellHistoryTo = async (db: Db, history: HistoryId, day: string): Promise<void> => {
  await sql`update simulated_history set told_to = ${day}::date
    where history = ${history} and (told_to is null or told_to < ${day}::date)`.execute(db);
};
