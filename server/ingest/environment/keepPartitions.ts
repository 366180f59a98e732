import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../../store/store';

const VIETNAM_MS = 7 * 3_600_000;
const missingRow = z.object({ name: z.string() });

interface Part {
  name: string;
  table: 'reading' | 'reading_hour';
  from: string;
  to: string;
}

const day = (year: number, month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** The months (of readings) and years (of hours), in the time of Vietnam, that moments lie in. */
const partsOf = (moments: readonly number[]): Part[] => {
  const parts = new Map<string, Part>();
  for (const ms of moments) {
    const at = new Date(ms + VIETNAM_MS);
    const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
    const names = [`reading_${year}m${String(month + 1).padStart(2, '0')}`, `reading_hour_${year}`] as const;
    if (parts.has(names[0])) continue;
    parts.set(names[0], { name: names[0], table: 'reading', from: day(year, month), to: day(year, month + 1) });
    parts.set(names[1], { name: names[1], table: 'reading_hour', from: day(year, 0), to: day(year + 1, 0) });
  }
  return [...parts.values()];
};

/**
 * Makes the partitions that these moments (ms since 1970) need, where they are not there yet: of readings, of hours, or of both.
 */
export const keepPartitions = async (db: Db, moments: readonly number[], only: Part['table'] | null = null): Promise<void> => {
  const parts = partsOf(moments).filter(({ table }) => only === null || table === only);
  if (parts.length === 0) return;
  const { rows } = await sql`select n.name from jsonb_array_elements_text(${JSON.stringify(parts.map(({ name }) => name))}::jsonb) n(name)
    where to_regclass(n.name) is null`.execute(db);
  const missing = new Set(rows.map((row) => missingRow.parse(row).name));
  for (const { name, table, from, to } of parts.filter((part) => missing.has(part.name)))
    await sql
      .raw(`create table if not exists ${name} partition of ${table} for values from ('${from} 00:00:00+07') to ('${to} 00:00:00+07')`)
      .execute(db);
};
