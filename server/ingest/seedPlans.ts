import { sql } from 'kysely';
import * as z from 'zod/mini';
import { readText, type ReadData } from '../sources/dataFiles';
import { sha256 as hashOf } from '../sources/sha256';
import type { Store } from '../store/store';
import { readPlan } from './planRows';
import { recordIndicators } from './recordIndicators';

const agenciesFile = z.object({ agencies: z.array(z.looseObject({ id: z.string() })) });
const unitsFile = z.object({ units: z.array(z.looseObject({ code: z.string() })) });
const plansFile = z.object({ folders: z.array(z.string()) });
const SEED = { actor: 'seed', reason: 'seed', yields: true };

/** Applies the plans that `plans.json` names through `recordIndicators`: each anew when its files have changed (by hash), never over what others recorded since. */
export const seedPlans = async (store: Store, read: ReadData): Promise<boolean> => {
  const registers = [await readText(read, 'agencies.json'), await readText(read, 'units.json')] as const;
  const { folders } = plansFile.parse(JSON.parse(await readText(read, 'plans.json')));
  let changed = false;
  for (const folder of folders) {
    const text = await readText(read, folder, 'indicators.json');
    const sha256 = await hashOf(new TextEncoder().encode([text, ...registers].join('\0')));
    const plan = readPlan(JSON.parse(text));
    const applied = await store.read(null, ({ db }) =>
      sql`select 1 from indicator_import where set_id = ${plan.set.id} and sha256 = ${sha256}`.execute(db),
    );
    if (applied.rows.length > 0) continue;
    const { agencies } = agenciesFile.parse(JSON.parse(registers[0]));
    const { units } = unitsFile.parse(JSON.parse(registers[1]));
    const recorded = await recordIndicators(store, { ...plan, agencies, areas: units }, SEED);
    await store.write(SEED.actor, `seed ${folder} ${sha256.slice(0, 12)}`, ({ db, revision }) =>
      sql`insert into indicator_import (set_id, sha256, revision) values (${plan.set.id}, ${sha256}, ${recorded.revision ?? revision})
        on conflict (set_id) do update set sha256 = excluded.sha256, revision = excluded.revision`.execute(db),
    );
    changed ||= recorded.revision !== null;
  }
  return changed;
};
