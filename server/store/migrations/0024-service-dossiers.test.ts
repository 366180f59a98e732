import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { readHistory } from '../rows/storedSimulatedHistory';
import { pgliteDialect } from '../sql/pgliteDialect';
import { openPgliteThread } from '../sql/pgliteThread';
import { moneySimulation } from './0021-money-simulation';
import { serviceDossiers } from './0024-service-dossiers';

it('[ST6] [SM2] keeps the simulated money of a database as it was begun, and tells it on from where it was', async () => {
  const db = new Kysely<unknown>({ dialect: pgliteDialect(await openPgliteThread(null)) });
  await moneySimulation.up(db);
  await sql`insert into money_simulation (method, seed, anchor, parameters, told_to)
    values (2, 'son-la', '2026-11-20', '{"budget":{}}', '2026-11-21')`.execute(db);
  await serviceDossiers.up(db);
  expect(await readHistory(db, 'money')).toEqual({
    method: 2,
    seed: 'son-la',
    anchor: '2026-11-20',
    parameters: { budget: {} },
    toldTo: '2026-11-21',
  });
  expect(await readHistory(db, 'services')).toBeNull();
  await db.destroy();
}, 60_000);
