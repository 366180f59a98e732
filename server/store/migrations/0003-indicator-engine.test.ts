import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { pgliteDialect } from '../sql/pgliteDialect';
import { openPgliteThread } from '../sql/pgliteThread';
import { listSets, readStoredIndicators } from '../rows/storedIndicators';
import { spine } from './0001-spine';
import { indicatorEngine } from './0003-indicator-engine';
import { imports } from './0010-imports';

const OLD_ROWS = [
  `insert into agency values ('so-cu', 'Sở cũ', '["so-moi"]', null, null)`,
  `insert into indicator_set values ('cds-2025', 'Bộ cũ', 'QĐ')`,
  `insert into indicator_group values ('cds-2025', 'I', 'Nhóm một')`,
  `insert into indicator values ('cds-2025', 'I.1', 1, 1, 0, 'I', 'Chỉ tiêu', '%', 'up', null, 'Đạt', '[]')`,
  `insert into observation values ('cds-2025', 'I.1', 'target', '2025', 'NQ 17', 1, '{"kind":"number","value":5}', '5%', 'exact', 'QĐ',
     'published', null, '2026-11-01T00:00:00Z')`,
];

it('[ST6] brings what 0001 had stored into the indicator engine, at its own revision', async () => {
  const db = new Kysely<unknown>({ dialect: pgliteDialect(await openPgliteThread(null)) });
  await spine.up(db);
  for (const row of OLD_ROWS) await sql.raw(row).execute(db);
  await indicatorEngine.up(db);
  // What reads it is of today, and knows of withdrawn observations.
  await imports.up(db);
  expect(await listSets(db, 1)).toEqual([{ id: 'cds-2025', name: 'Bộ cũ' }]);
  expect(await listSets(db, 0)).toEqual([]);
  const { indicators } = await readStoredIndicators(db, 1, 'cds-2025');
  expect(indicators).toMatchObject([
    { code: 'I.1', groupName: 'Nhóm một', assessment: 'Đạt', observations: [{ role: 'target', verbatim: '5%' }] },
  ]);
  const { rows } = await sql`select basis_id, recorder from observation`.execute(db);
  expect(rows).toEqual([{ basis_id: 'nq-17', recorder: 'seed' }]);
  await db.destroy();
}, 60_000);
