import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { openHardened, type Hardened } from '../hardened.rig';
import { idsIn, nearlyOf } from './arbitraryOf.rig';
import { hostileJson, hostileText } from './hostile.rig';
import { bounded, expectAlive, expectHeld, UNLIMITED } from './fuzz.rig';

let hard: Hardened;
beforeAll(async () => {
  hard = await openHardened(UNLIMITED);
});
afterAll(() => hard.close());

it('[SC6] every command takes whatever body there is, and does it or refuses', { timeout: 90_000 }, async () => {
  const known: string[] = [];
  for (const feed of ['tasks', 'alarm-rules', 'walls', 'sources', 'indicators?set=cds-2025'])
    known.push(...idsIn(JSON.parse((await hard.ask(`/api/feeds/${feed}`)).text)).slice(0, 5));
  const done = new Set<string>();
  const refusedInside = new Set<string>();
  for (const [nth, { id, payload }] of Object.values(COMMANDS).entries()) {
    const request = fc.record({
      id: fc.oneof({ weight: 12, arbitrary: fc.uuid({ version: 4 }) }, { weight: 1, arbitrary: hostileJson() }),
      command: fc.oneof({ weight: 20, arbitrary: fc.constant<unknown>(id) }, { weight: 1, arbitrary: hostileJson() }),
      expected: fc.oneof({ weight: 12, arbitrary: fc.constantFrom<unknown>(null, 0, 1, 2) }, { weight: 1, arbitrary: hostileJson() }),
      payload: nearlyOf(payload, known),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 12, arbitrary: request }, { weight: 1, arbitrary: hostileJson() }), async (body) => {
        const answer = await hard.command(id, body);
        expectHeld(answer, `${id} ${JSON.stringify(body).slice(0, 400)}`);
        if (answer.status === 200) done.add(id);
        if ([404, 409].includes(answer.status)) refusedInside.add(id);
      }),
      bounded(9, nth),
    );
  }
  // Were all refused at the door, nothing behind it would have been tried.
  expect(new Set([...done, ...refusedInside]).size).toBeGreaterThan(Object.keys(COMMANDS).length / 2);
  await expectAlive(hard);
});

it('[SC6] what is no JSON, and no command, is refused', { timeout: 60_000 }, async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    hostileText(),
    fc.constantFrom(
      '{',
      '[',
      '"',
      '{"id":',
      '\ufeff{}',
      '[[[['.repeat(5_000),
      '{"a":'.repeat(20_000),
      '1'.repeat(10_000),
      '{"__proto__":{"scopes":1}}',
    ),
  );
  const type = fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'APPLICATION/JSON',
    'application/json;;;',
    'text/plain',
    '',
  );
  const name = fc.oneof(fc.constantFrom('intake.retry', 'task.create', 'constructor', '__proto__', 'toString'), hostileText());
  await fc.assert(
    fc.asyncProperty(name, type, bytes, async (id, contentType, body) => {
      const path = `/api/commands/${encodeURIComponent(id.replaceAll(/[\ud800-\udfff]/g, '?'))}`;
      const headers: Record<string, string> = contentType === '' ? {} : { 'content-type': contentType };
      expectHeld(await hard.ask(path, { method: 'POST', headers, body }), `${path} ${contentType}`);
    }),
    bounded(150),
  );
  await expectAlive(hard);
});
