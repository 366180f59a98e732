import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY_SCOPES, ROLES } from '../contract/access/roles';
import { session } from '../contract/session';
import { isGranted, type Asker, type PolicyRow } from './access/policyTable';
import { openKinds, type Kinds } from './policyKinds.rig';
import { askLine, askRow, isAsGranted, isDenied, ON_HTTP, ON_LINES, rowsOf } from './policySurfaces.rig';

interface Comer {
  who: string;
  asker: Asker;
  headers: Record<string, string>;
  /** Unless all that such an asker can hold. */
  scopes?: readonly string[];
  meeting?: string;
  wall?: string;
}
let kinds: Kinds;
const comers: Comer[] = [];

beforeAll(async () => {
  kinds = await openKinds();
  comers.push({ who: 'wall', asker: 'wall-device', ...(await kinds.wall()) });
  comers.push({ who: 'follower', asker: 'meeting-guest', ...(await kinds.guest()) });
  comers.push({ who: 'link', asker: 'view-link', ...(await kinds.link()) });
  comers.push({ who: 'key of all scopes', asker: 'api-key', ...(await kinds.key()) });
  for (const scope of KEY_SCOPES) comers.push({ who: `key of ${scope}`, asker: 'api-key', scopes: [scope], ...(await kinds.key([scope])) });
  for (const role of ['presenter', 'secretary'] as const) {
    const guest = await kinds.guest(role);
    const { scopes } = session.parse(await (await kinds.ask(guest.headers)('/api/session')).json());
    comers.push({ who: `guest as ${role}`, asker: 'meeting-guest', scopes, ...guest });
  }
}, 60_000);
afterAll(() => kinds.close());

/** Of every one who comes another way than by a session: what went otherwise than the table says. */
const otherwise = async (of: (comer: Comer) => Promise<{ row: PolicyRow; got: number; is: boolean }[]>): Promise<string[]> => {
  const wrong: string[] = [];
  for (const comer of comers)
    for (const { row, got, is } of await of(comer))
      if (is !== isGranted(comer.asker, row, comer.scopes) || got >= 500) wrong.push(`${comer.who} ${row.name}: ${got}`);
  return wrong;
};
const overHttp =
  (kind: PolicyRow['kind']) =>
  ({ headers }: Comer) =>
    Promise.all(
      rowsOf(kind)
        .filter(({ needs }) => needs !== 'anyone')
        .map(async (row) => {
          const { status } = await askRow(kinds.ask(headers), row);
          return { row, got: status, is: !isDenied(status) };
        }),
    );

describe('the policy for those who come otherwise than by a session: walls, guests, keys, links', () => {
  it('[AC9] [AC12] [AC13] [AC15] lets each read the feeds that the table grants it, and no other', async () => {
    expect(await otherwise(overHttp('feed'))).toEqual([]);
  });
  it('[AC9] [AC12] [AC13] [AC15] lets each give the commands that the table grants it, and no other', async () => {
    expect(await otherwise(overHttp('command'))).toEqual([]);
  });
  it('[AC9] [AC12] [AC13] [AC15] lets each to the other addresses that the table grants it, those that give out files too, and no other', async () => {
    expect(await otherwise(overHttp('route'))).toEqual([]);
  });

  it('[AC9] [AC12] [AC13] [AC15] lets each into the channels and rooms, and tell there, what the table grants it, and nothing else', async () => {
    const some = comers.find(({ who }) => who === 'follower')?.meeting ?? '';
    const wall = comers.find(({ asker }) => asker === 'wall-device')?.wall ?? '';
    const wrong: string[] = [];
    for (const { who, asker, headers, scopes, meeting = some } of comers) {
      const { socket, heard } = kinds.dial(headers);
      await expect.poll(() => heard).toEqual(['connect']);
      for (const row of ON_LINES) {
        const outcome = await askLine(socket, row, { meeting, wall });
        if (!isAsGranted(isGranted(asker, row, scopes), row, outcome)) wrong.push(`${who} ${row.kind} ${row.name}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('[AC9] [AC12] [AC13] [AC15] says of each what the table grants', async () => {
    for (const { who, asker, headers, scopes } of comers) {
      const said = session.parse(await (await kinds.ask(headers)('/api/session')).json()).scopes;
      for (const row of ON_HTTP) expect(isGranted(asker, row, said), `${who} ${row.name}`).toBe(isGranted(asker, row, scopes));
      if (asker === 'meeting-guest') expect(said).toEqual(expect.arrayContaining([...ROLES[asker].scopes]));
    }
  });

  it('[AC5] takes no credential of any kind for the proof that a route asks of its own', async () => {
    const own = rowsOf('route').filter(({ name }) => name.includes(' /api/paperless/'));
    expect(own.length).toBeGreaterThan(0);
    for (const { who, headers } of comers)
      for (const row of own) expect(isDenied((await askRow(kinds.ask(headers), row)).status), `${who} ${row.name}`).toBe(true);
  });
});
