import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { LAN, SON, signOnBench } from './signOn.rig';
import { TEST_ENGINES } from './store/engines.rig';

describe.each(TEST_ENGINES.filter(({ skip }) => !skip))('erasing a person on $name', ({ open }) => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const each of undo.splice(0).toReversed()) await each();
  });

  it('[AC16] leaves nothing of who is blocked, at no moment and in no table but the audit; they come again as somebody new', async () => {
    const { store, clock, signOn, read, give, persons } = await signOnBench(open, undo);
    const { browser: admin } = await signOn('lan');
    await signOn('son');
    const son = (await persons(admin)).find(({ name }) => name === SON.name);
    const own = (await persons(admin)).find(({ name }) => name === LAN.name);
    const as = { person: son?.id, name: SON.name, email: son?.email, grants: [], isBlocked: true };
    expect((await give(admin, 'person.erase', { person: son?.id }, son?.version)).status).toBe(403);
    expect((await give(admin, 'person.erase', { person: own?.id }, own?.version)).status).toBe(403);
    expect((await give(admin, 'person.save', as, son?.version)).status).toBe(200);
    const moment = clock.at.toISOString();
    const past = `persons?asOf=${encodeURIComponent(moment)}`;
    clock.at = new Date(clock.at.getTime() + 60_000);
    const before = await read(admin, past);
    expect(await before.text()).toContain(SON.name);
    expect((await give(admin, 'person.erase', { person: son?.id }, son?.version)).status).toBe(409);
    expect((await give(admin, 'person.erase', { person: 'ng-0' }, 1)).status).toBe(404);
    expect((await give(admin, 'person.erase', { person: son?.id }, (son?.version ?? 0) + 1)).status).toBe(200);

    expect((await persons(admin)).map(({ name }) => name)).toEqual([LAN.name]);
    expect(await (await read(admin, past)).text()).not.toContain(SON.name);
    const holding = await store.read(null, async ({ db }) => {
      const { rows } = await sql<{ name: string }>`select c.table_name as name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' group by c.table_name order by c.table_name`.execute(db);
      const found: string[] = [];
      for (const { name } of rows) {
        const { rows: told } = await sql`select 1 from ${sql.table(name)} t where t::text like ${`%${SON.name}%`} limit 1`.execute(db);
        if (told.length > 0) found.push(name);
      }
      return found;
    });
    expect(holding.filter((name) => !name.startsWith('audit'))).toEqual([]);
    const { browser: again } = await signOn('son');
    expect((await read(again, 'indicators')).status).toBe(403);
    expect((await persons(admin)).find(({ name }) => name === SON.name)?.id).not.toBe(son?.id);
  });
});
