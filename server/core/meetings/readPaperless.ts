import type * as z from 'zod/mini';
import type { Meeting, MeetingItem } from '../../../contract/meetings';
import type { paperlessMinutes, PaperlessStatus } from '../../../contract/paperless';
import { figuresOf } from '../../../contract/rules/figuresOf';
import { findOutsideMeeting, readMeetingAt } from '../../store/rows/storedMeetings';
import { readTaskAt } from '../../store/rows/storedTasks';
import type { Db } from '../../store/store';
import { readFrozenBody, readFrozenView } from '../readFrozen';
import { readOutsideNames } from './outsideItems';

interface Asked {
  system: string;
  /** The meeting, by the name that the system knows it under. */
  id: string;
  /** Where people open this product: `https://ioc.example.vn`. */
  origin: string;
}

/** The page of an item as it stands in the meeting: its view, frozen where it is, with the item's place in the room. */
const linkOf = (origin: string, meeting: string, { id, address, asOf, frozen }: MeetingItem): string => {
  const url = new URL(address ?? `/hop/${meeting}`, origin);
  if (address !== null) url.searchParams.set('hop', meeting);
  url.searchParams.set('muc-hop', id);
  if (asOf !== null) url.searchParams.set('asOf', asOf);
  if (frozen !== null) url.searchParams.set('chot', frozen);
  return url.href;
};

const taskOf = async (db: Db, revision: number, origin: string, id: string | null) => {
  const task = id === null ? null : await readTaskAt(db, revision, id);
  if (task === null) return null;
  const { title, state, due, leads } = task;
  return { id: task.id, title, state, due, leads, link: `${origin}/nhiem-vu?nhiem-vu=${encodeURIComponent(task.id)}` };
};

type StatusItem = PaperlessStatus['items'][number];

const itemsOf = async (db: Db, revision: number, { id: meeting, items }: Meeting, origin: string): Promise<StatusItem[]> => {
  const known = await readOutsideNames(db, meeting);
  const told: StatusItem[] = [];
  for (const item of items) {
    const conclusions: StatusItem['conclusions'] = [];
    for (const { task, ...said } of item.conclusions) conclusions.push({ ...said, task: await taskOf(db, revision, origin, task) });
    const { id, title, agency, asOf, frozen } = item;
    told.push({ id: known.get(id) ?? null, item: id, title, agency, link: linkOf(origin, meeting, item), asOf, frozen, conclusions });
  }
  return told;
};

/** How a meeting that a system sent stands at `revision`, with what came of its conclusions; null where it sent none of this name. */
export const readPaperlessStatus = async (db: Db, revision: number, { system, id, origin }: Asked): Promise<PaperlessStatus | null> => {
  const own = await findOutsideMeeting(db, system, id);
  const found = own === null ? null : await readMeetingAt(db, revision, own);
  if (found === null) return null;
  const { source: _source, presenter: _presenter, items: _items, id: meeting, ...head } = found.meeting;
  const at = `${origin}/hop/${meeting}`;
  return {
    ...head,
    id,
    meeting,
    links: { meeting: at, room: `${at}/phong`, minutes: `${at}/bien-ban` },
    items: await itemsOf(db, revision, found.meeting, origin),
  };
};

const figuresAt = async (db: Db, revision: number, frozen: string | null) => {
  const { view } = frozen === null ? { view: null } : await readFrozenView(db, revision, frozen);
  if (view === null) return null;
  const bodies = [];
  for (const { feed, hash: body } of view.items) {
    const { text } = await readFrozenBody(db, revision, { hash: view.hash, feed, body });
    const told: unknown = text === null ? null : JSON.parse(text);
    bodies.push({ feed, body: told });
  }
  return figuresOf(bodies);
};

/** The minutes: the status, and of each frozen item the figures as they were archived, each with its passport. */
export const readPaperlessMinutes = async (db: Db, revision: number, asked: Asked): Promise<z.infer<typeof paperlessMinutes> | null> => {
  const status = await readPaperlessStatus(db, revision, asked);
  if (status === null) return null;
  const items = [];
  for (const item of status.items) items.push({ ...item, figures: await figuresAt(db, revision, item.frozen) });
  return { ...status, items };
};
