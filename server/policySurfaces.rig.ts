import type { Socket } from 'socket.io-client';
import { subscribeReply } from '../contract/events';
import { listenReply, tellReply, type RelayBody } from '../contract/relay';
import { aPresence } from '../contract/walls.fixture';
import { policyTable, type PolicyRow } from './access/policyTable';

/** What stands in an address where the route has a parameter. */
const FILL: Record<string, string> = { ':id': '00000000-0000-4000-8000-00000000000a', ':file': 'observations.csv' };
const JSON_TYPE = { 'content-type': 'application/json' };

const TABLE = policyTable();
export const rowsOf = (...kinds: PolicyRow['kind'][]): PolicyRow[] => TABLE.filter(({ kind }) => kinds.includes(kind));
export const ON_HTTP = rowsOf('feed', 'command', 'route');

/** Asks for what a row of the table names, in the fewest words that get as far as the policy. */
export const askRow = <T>(ask: (path: string, init: RequestInit) => T, { kind, name }: PolicyRow): T => {
  if (kind === 'feed') return ask(`/api/feeds/${name}`, {});
  if (kind === 'command') return ask(`/api/commands/${name}`, { method: 'POST', headers: JSON_TYPE, body: '{}' });
  const [method = 'GET', path = ''] = name.split(' ');
  const filled = path.replaceAll(/:\w+/g, (part) => FILL[part] ?? part).replace('*', 'x');
  const body = method === 'GET' || method === 'DELETE' ? {} : { headers: JSON_TYPE, body: '{}' };
  return ask(filled, { method, ...body });
};
export const isDenied = (status: number): boolean => status === 401 || status === 403;
/** What a route asks of its own, after it has let somebody in, is not the policy's. */
export const hasOwnProof = ({ name }: PolicyRow): boolean => name === 'GET /api/metrics' || name.includes(' /api/paperless/');

/** All that is asked on an open line, in the order in which one thing leads to the next. */
export const ON_LINES = rowsOf('channel', 'room', 'tell');
interface Place {
  meeting: string;
  wall: string;
}
const SEAT = 'a'.repeat(32);
const bodyOf = (kind: string, { wall }: Place): RelayBody => {
  if (kind === 'wall') return aPresence({ wall });
  if (kind === 'seat') return { kind: 'seat', name: 'Lan', following: true };
  return { kind: 'lead', seq: 1, address: '/hom-nay', item: null, scroll: null, camera: null };
};
/** Asks on an open line for what a row of the table names, in this meeting and as this wall. */
export const askLine = async (socket: Socket, { kind, name }: PolicyRow, place: Place): Promise<string> => {
  if (kind === 'channel')
    return subscribeReply.parse(await socket.emitWithAck('subscribe', { channel: name, epoch: 'x', since: 0 })).outcome;
  const meeting = `meeting:${place.meeting}`;
  if (kind === 'room') {
    const room = name === 'meeting:id' ? meeting : name;
    return listenReply.parse(await socket.emitWithAck('listen', { room, seatKey: SEAT })).outcome;
  }
  const room = name === 'wall' ? 'walls' : meeting;
  return tellReply.parse(await socket.emitWithAck('tell', { room, body: bodyOf(name, place) })).outcome;
};
/** Whether it went as it should: who may lead tells nothing of it as long as somebody else does, or nobody. */
export const isAsGranted = (granted: boolean, { kind, name }: PolicyRow, outcome: string): boolean =>
  (outcome !== 'denied') === granted || (granted && kind === 'tell' && name === 'lead');
