import * as z from 'zod/mini';
import { alarm, alarmEntry, alarmHold } from './alarms';
import { cursor } from './feed';
import { confirmationAct, figureState } from './feeds/confirmations';
import { indicator } from './feeds/indicators';
import { refusedRow } from './feeds/intake';
import { reading } from './feeds/readings';
import { source, sourceState } from './feeds/sources';
import { importedFile } from './imports/importedFile';
import type { ListenReply, ListenRequest, Told, TellReply, TellRequest } from './relay';
import { task, taskEntry } from './task';
import { playlist, wall } from './walls';

/** What changed; each kind belongs to one topic. */
export const change = z.discriminatedUnion('kind', [
  /** What a file of the import door is now; a later one replaces it. */
  z.object({ kind: z.literal('import.changed'), file: importedFile }),
  z.object({ kind: z.literal('reading.latest'), reading }),
  z.object({ kind: z.literal('indicator.changed'), set: z.string(), indicator }),
  /**
   * An indicator of so many observations that it does not travel whole has changed: in these periods, or in what it is where
   * there are none. Whoever shows it fetches it anew.
   */
  z.object({ kind: z.literal('observations.recorded'), set: z.string(), indicator: z.string(), periods: z.array(z.string()) }),
  z.object({
    kind: z.literal('file.ingested'),
    file: z.string(),
    accepted: z.int(),
    refused: z.array(refusedRow),
    receivedAt: z.iso.datetime({ offset: true }),
  }),
  /** An open refused row was read again or decided on; `row` is what it is now. Before the change it was open, always. */
  z.object({ kind: z.literal('refusal.changed'), row: refusedRow }),
  /** The province's boundaries were recorded anew, in this revision; they are too big for an event: fetch the feed. */
  z.object({ kind: z.literal('boundaries.changed'), revision: z.int() }),
  /** What a source is now; a newer one replaces it. */
  z.object({ kind: z.literal('source.changed'), source }),
  /** The responsible agency said something of a figure of this set, or took it back: the act, and what now stands. */
  z.object({ kind: z.literal('figure.stated'), set: z.string(), state: figureState, act: confirmationAct }),
  /** A source became late, stale or dead, or came back. */
  z.object({ kind: z.literal('source.state'), source: z.string(), state: sourceState }),
  /** What a task is now, and the line that its journal has of it. */
  z.object({ kind: z.literal('task.changed'), task, entry: taskEntry }),
  /** What these persons were told, how it went, or how they want to be told has changed: each fetches their own. */
  z.object({ kind: z.literal('notifications.changed'), persons: z.array(z.string()) }),
  z.object({ kind: z.literal('roster.changed'), version: z.int() }),
  /** Money of these years was recorded, too much to travel: whoever shows one of them fetches it anew. */
  z.object({ kind: z.literal('investment.recorded'), years: z.array(z.int()) }),
  z.object({ kind: z.literal('budget.recorded'), years: z.array(z.int()) }),
  /** Of public services, scores of these periods or dossiers of these months (none named: of any) were recorded: fetch anew. */
  z.object({ kind: z.literal('services.recorded'), of: z.enum(['scores', 'dossiers']), periods: z.array(z.string()) }),
  /** The register says something else of these stations, or has them now: fetch anew. */
  z.object({ kind: z.literal('stations.changed'), stations: z.array(z.string()) }),
  /** Means, indices and standings of these stations have changed; told at most once a minute: fetch anew. */
  z.object({ kind: z.literal('averages.changed'), stations: z.array(z.string()) }),
  /** What an alarm is now, with the new lines of its journal; an ended one leaves the list of those that are open. */
  z.object({ kind: z.literal('alarm.changed'), alarm, entries: z.array(alarmEntry) }),
  /** What is held back of a condition now: nothing any more where both are null. */
  z.object({ kind: z.literal('alarm-hold.changed'), hold: alarmHold }),
  /** These rules have a new version: fetch anew. */
  z.object({ kind: z.literal('alarm-rules.changed'), rules: z.array(z.string()) }),
  /** A view was frozen; it never changes after. */
  z.object({ kind: z.literal('view.frozen'), hash: z.string() }),
  /** What a wall is now and what the remote wants of it; a newer version replaces it. */
  z.object({ kind: z.literal('wall.changed'), wall }),
  z.object({ kind: z.literal('wall-playlist.changed'), playlist }),
  /** The code of a wall that nobody has taken was given, used or has ended: that browser fetches anew. */
  z.object({ kind: z.literal('wall-code.changed'), device: z.uuid() }),
  /** These meetings, their items, conclusions or who leads them have changed: fetch anew; so the lists of the months that they begin in, or did. */
  z.object({ kind: z.literal('meetings.changed'), meetings: z.array(z.string()), months: z.array(z.string()) }),
  /** What these persons, sessions or keys may do has changed: gateways ask anew, the administrator's page fetches anew. */
  z.object({ kind: z.literal('access.changed'), touched: z.array(z.string()) }),
  /** Views that somebody kept have changed: each fetches what they may see. */
  z.object({ kind: z.literal('saved-views.changed') }),
]);
export type Change = z.infer<typeof change>;

/**
 * Changes of one channel. `prev` is the seq this client had been brought to before, `seq` the one it is brought to:
 * a client whose own position is before `prev` has a gap. On a journal channel `prev` is always `seq` − 1.
 */
export const push = z.object({
  channel: z.string(),
  epoch: z.string(),
  prev: z.int(),
  seq: z.int(),
  at: z.iso.datetime({ offset: true }),
  revision: z.int(),
  changes: z.array(change),
});
export type Push = z.infer<typeof push>;

export const subscribeRequest = z.object({ channel: z.string(), epoch: z.string(), since: z.int() });
export const subscribeReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('joined'), head: cursor }),
  z.object({ outcome: z.literal('refetch'), reason: z.enum(['epoch', 'trimmed', 'ahead']) }),
  z.object({ outcome: z.literal('denied') }),
]);
export type SubscribeRequest = z.infer<typeof subscribeRequest>;
export type SubscribeReply = z.infer<typeof subscribeReply>;

export const heartbeat = z.object({ at: z.iso.datetime({ offset: true }), heads: z.array(cursor) });
export type Heartbeat = z.infer<typeof heartbeat>;

export interface ServerEvents {
  push: (message: Push) => void;
  heartbeat: (message: Heartbeat) => void;
  /** What is passed on and kept nowhere: presence, a presenter's view. */
  told: (message: Told) => void;
  /** Who sits here may no longer, or may now do something else: the line is cut after it, [AC6]. */
  ended: (why: 'signed-out' | 'rights') => void;
  /** What `rights` of the session is on this line: a page that was told another has to look anew. Said once, when the line opens, [AC6]. */
  rights: (digest: string) => void;
}
export interface ClientEvents {
  subscribe: (request: SubscribeRequest, reply: (answer: SubscribeReply) => void) => void;
  unsubscribe: (channel: string) => void;
  listen: (request: ListenRequest, reply: (answer: ListenReply) => void) => void;
  unlisten: (room: string) => void;
  tell: (request: TellRequest, reply: (answer: TellReply) => void) => void;
}
