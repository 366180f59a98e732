import type { MeetingItem } from '../../contract/meetings';
import { BESIDE_VIEW } from '../../contract/rules/besideView';

/** What an address holds beside the view itself: the moment, the room, and what one person has opened over the view. */
const BESIDE = [...BESIDE_VIEW, 'figure'];
const OF_THE_ROOM = ['hop', 'muc-hop'];

const split = (address: string): { path: string; query: URLSearchParams } => {
  const [path = '/', query = ''] = (address.split('#')[0] ?? '').split('?');
  return { path, query: new URLSearchParams(query) };
};
const join = ({ path, query }: { path: string; query: URLSearchParams }): string => {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};
const without = (address: string, names: readonly string[]): string => {
  const { path, query } = split(address);
  for (const name of names) query.delete(name);
  return join({ path, query });
};

/** The view that an address shows, as an item or a frozen view is bound to it: path and query without moment, room and passport. */
export const bareAddress = (address: string): string => without(address, BESIDE);

/** Where the room of a meeting is entered, and where an item without figures is shown. */
export const roomDoor = (meeting: string): string => `/hop/${meeting}/phong`;

/** An address outside the room. */
export const outOfRoom = (address: string): string => without(address, [...OF_THE_ROOM, 'so-lieu']);

/** An address reached from a page of the room (`from`) stays in the room; from outside none is led into it. */
export const inRoom = (address: string, from: { pathname: string; search: string }): string => {
  const here = new URLSearchParams(from.search);
  const { path, query } = split(address);
  if (query.has('hop') || !isInRoom(from.pathname, here.get('hop') ?? undefined)) return address;
  for (const name of OF_THE_ROOM) {
    const value = here.get(name);
    if (value !== null) query.set(name, value);
  }
  return join({ path, query });
};

/** What the leader tells of an address, and a follower goes to: all but what each has opened over the view. */
export const toldAddress = (address: string): string => without(address, ['figure']);

/** Where a follower goes that has a passport open: on the same page it stays open. */
export const withOwnFigure = (told: string, own: string): string => {
  const [to, here] = [split(told), split(own)];
  const figure = here.query.get('figure');
  if (figure === null || to.path !== here.path) return told;
  to.query.set('figure', figure);
  return join(to);
};

/** Whether an address is looked at in a room: of the meeting's own pages only the door's is. */
export const isInRoom = (path: string, meeting: string | undefined): boolean =>
  meeting !== undefined && !/^\/wall(\/|$)/.test(path) && (!/^\/hop(\/|$)/.test(path) || /^\/hop\/[^/]+\/phong\/?$/.test(path));

type Shown = Pick<MeetingItem, 'id' | 'address' | 'asOf' | 'frozen'>;

/** Where an item is shown in the room: its frozen figures, or (`isNow`) those of now; without a view the room's own page of it. */
export const itemAddress = (meeting: string, item: Shown, isNow = false): string => {
  const { path, query } = split(item.address === null ? roomDoor(meeting) : bareAddress(item.address));
  if (item.address !== null && item.asOf !== null) {
    if (isNow) query.set('so-lieu', 'hien-tai');
    else query.set('asOf', item.asOf);
    if (!isNow && item.frozen !== null) query.set('chot', item.frozen);
  }
  query.set('hop', meeting);
  query.set('muc-hop', item.id);
  return join({ path, query });
};

/** The same address with its parameters in one order. */
export const canonicalAddress = (address: string): string => {
  const { path, query } = split(address);
  query.sort();
  return join({ path, query });
};

/** Whether two addresses lead to the same view, in whatever order their parameters stand. */
export const isSameAddress = (one: string, other: string): boolean => canonicalAddress(one) === canonicalAddress(other);
