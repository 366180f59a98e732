import { afterEach, describe, expect, it } from 'vitest';
import { LAN, SON, signOnBench } from './signOn.rig';
import { TEST_ENGINES } from './store/engines.rig';

describe.each(TEST_ENGINES.filter(({ skip }) => !skip))('the first administrators on $name', ({ open }) => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const each of undo.splice(0).toReversed()) await each();
  });

  it('[AC8] are not given again what another took from them', async () => {
    const { signOn, read, give, persons } = await signOnBench(open, undo);
    const { browser: lan } = await signOn('lan');
    await signOn('son');
    const of = async (name: string, asker = lan) => (await persons(asker)).find((each) => each.name === name);
    const administrator = [{ role: 'administrator', agencies: null, areas: null, fields: null }];
    const save = async (asker: typeof lan, name: string, more: object) => {
      const person = await of(name, asker);
      const body = { person: person?.id, name, email: person?.email, grants: person?.grants, isBlocked: false, ...more };
      return (await give(asker, 'person.save', body, person?.version)).status;
    };
    expect(await save(lan, SON.name, { grants: administrator })).toBe(200);
    const { browser: son } = await signOn('son');
    expect(await save(son, LAN.name, { grants: [] })).toBe(200);
    const { browser: again } = await signOn('lan');
    expect((await read(again, 'persons')).status).toBe(403);
    expect((await of(LAN.name, son))?.grants).toEqual([]);
    // Once given back by a person, it stays.
    expect(await save(son, LAN.name, { grants: administrator })).toBe(200);
    const { browser: third } = await signOn('lan');
    expect((await of(LAN.name, third))?.grants).toEqual(administrator);
  });
});
