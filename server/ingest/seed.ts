import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Store, WriteView } from '../store/store';
import { readPlan, type PlanRows } from './planRows';

const agenciesFile = z.object({
  agencies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      validFrom: z.nullable(z.string()),
      validTo: z.nullable(z.string()),
      successors: z.array(z.string()),
    }),
  ),
});
const unitsFile = z.object({
  units: z.array(z.looseObject({ code: z.string(), name: z.string(), kind: z.string(), validFrom: z.string() })),
});

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** Stores a plan's indicators and observations; a plan already there, cell for cell, adds nothing. */
const seedPlan = async ({ db, revision, at }: WriteView, plan: PlanRows): Promise<void> => {
  const { set } = plan;
  await sql`insert into indicator_set (id, name, legal_basis) values (${set.id}, ${set.name}, ${set.legalBasis})`.execute(db);
  for (const { code, name } of plan.groups) {
    await sql`insert into indicator_group (set_id, code, name) values (${set.id}, ${code}, ${name})`.execute(db);
  }
  for (const [position, row] of plan.indicators.entries()) {
    await sql`insert into indicator (set_id, code, revision, no, position, group_code, name, unit, direction, assessment, notes)
      values (${set.id}, ${row.code}, ${revision}, ${row.no}, ${position}, ${row.groupCode}, ${row.name}, ${row.unit}, ${row.direction},
        ${row.assessment}, ${JSON.stringify(row.notes)}::jsonb)`.execute(db);
  }
  for (const row of plan.observations) {
    await sql`insert into observation (set_id, indicator_code, role, period, legal_basis, revision, value, verbatim, alignment, source, provenance, received_at)
      values (${set.id}, ${row.indicatorCode}, ${row.role}, ${row.period}, ${row.legalBasis}, ${revision}, ${JSON.stringify(row.value)}::jsonb,
        ${row.verbatim}, ${row.alignment}, ${set.legalBasis}, 'published', ${at}::timestamptz)`.execute(db);
  }
};

/** Puts the embedded province into an empty store, once, in one revision; a store that has it is left as it is. */
export const seed = async (store: Store, dataDir: string): Promise<boolean> => {
  const empty = await store.read(null, async ({ db }) => (await sql`select 1 from indicator_set limit 1`.execute(db)).rows.length === 0);
  if (!empty) return false;
  const plan = readPlan(await readJson(join(dataDir, 'digital-plan-2025', 'indicators.json')));
  const { agencies } = agenciesFile.parse(await readJson(join(dataDir, 'agencies.json')));
  const { units } = unitsFile.parse(await readJson(join(dataDir, 'units.json')));
  await store.write('system', 'seed', async (view) => {
    for (const { id, name, validFrom, validTo, successors } of agencies) {
      await sql`insert into agency (id, name, successors, valid_from, valid_to)
        values (${id}, ${name}, ${JSON.stringify(successors)}::jsonb, ${validFrom}::date, ${validTo}::date)`.execute(view.db);
    }
    for (const { code, name, kind, validFrom, ...body } of units) {
      await sql`insert into area (code, name, kind, body, valid_from) values (${code}, ${name}, ${kind}, ${JSON.stringify(body)}::jsonb, ${validFrom}::date)`.execute(
        view.db,
      );
    }
    await seedPlan(view, plan);
  });
  return true;
};
