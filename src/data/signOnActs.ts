import * as z from 'zod/mini';
import type { RoleId } from '../../contract/access/roles';
import { readProblem, unreachable, unreadable } from './errors';

const ANSWER_MS = 15_000;

const send = async (path: string, method: 'POST' | 'DELETE' | 'GET', body?: object): Promise<Response> => {
  const answer = await fetch(path, {
    method,
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWER_MS),
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw unreachable();
  });
  if (!answer.ok) throw await readProblem(answer);
  return answer;
};

/** Where one signs on and comes back from to the address that is open. */
export const signInAddress = (next: string): string => `/api/sign-in?${new URLSearchParams({ next })}`;

const signedOff = z.object({ next: z.nullable(z.string()) });

/** Ends this session, or every one of this person; answers where the provider ends its own, null where it has nothing to end. @throws FeedError */
export const signOut = async (everywhere: boolean): Promise<string | null> => {
  const read = signedOff.safeParse(await (await send('/api/sign-out', 'POST', { everywhere })).json().catch(() => null));
  if (!read.success) throw unreadable();
  return read.data.next;
};

/** Says that somebody works here, so that the session does not end of itself. @throws FeedError */
export const stayAlive = async (): Promise<void> => void (await send('/api/session/alive', 'POST', {}));

const knocked = z.union([
  z.object({ state: z.literal('enrolled') }),
  z.object({ state: z.literal('waiting'), code: z.string(), until: z.string() }),
]);

/** Asks for the code by which a person takes this browser as a wall; null: somebody has, and it comes in by its own key. @throws FeedError */
export const knockAtWallDoor = async (device: string): Promise<{ code: string; until: string } | null> => {
  const read = knocked.safeParse(await (await send('/api/wall/knock', 'POST', { device })).json().catch(() => null));
  if (!read.success) throw unreadable();
  return read.data.state === 'enrolled' ? null : read.data;
};

/** Without sign-on: what may be done from now on on this machine; null: all there is. @throws FeedError */
export const chooseRole = async (role: RoleId | null): Promise<void> => void (await send('/api/session/role', 'POST', { role }));

const device = z.object({ id: z.string(), agent: z.string(), createdAt: z.string(), aliveAt: z.string(), isThis: z.boolean() });
export type OwnDevice = z.infer<typeof device>;
const devices = z.object({ sessions: z.array(device) });

/** Where this person is signed on. @throws FeedError */
export const ownDevices = async (): Promise<OwnDevice[]> => {
  const read = devices.safeParse(await (await send('/api/session/devices', 'GET')).json().catch(() => null));
  if (!read.success) throw unreadable();
  return read.data.sessions;
};

/** Ends the session of another device of this person. @throws FeedError */
export const endDevice = async (id: string): Promise<void> => void (await send(`/api/session/devices/${encodeURIComponent(id)}`, 'DELETE'));
