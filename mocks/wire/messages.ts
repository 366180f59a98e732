import type { SubscribeRequest } from '../../contract/events';
import type { ListenRequest, TellRequest } from '../../contract/relay';

/** What an answer over HTTP is, in a form that crosses from the worker to the page. */
export interface WireAnswer {
  status: number;
  headers: [name: string, value: string][];
  /** Null where there is none: a 304, or the answer to HEAD. */
  text: string | null;
}

export interface FeedRequest {
  feed: string;
  /** The query of the address, with or without `?`. */
  search: string;
  ifNoneMatch: string | null;
}
export interface AuditRequest {
  /** What stands behind `/api/audit/`; nothing: the lines. */
  part: string;
  search: string;
}
export interface CommandOrder {
  command: string;
  contentType: string;
  text: string;
}
/** A station file, as an inbox would be given it. */
export interface DroppedFile {
  name: string;
  text: string;
}

/** What the page asks of the worker; each is answered once, by its `id`. */
export type Asking =
  | { ask: 'feed'; of: FeedRequest }
  | { ask: 'audit'; of: AuditRequest }
  | { ask: 'command'; of: CommandOrder }
  | { ask: 'deliver'; of: DroppedFile };
/** `line`: the page opens a live line, whose end comes with the message as its port. */
export type ToWorker = (Asking & { id: number }) | { ask: 'line' };
export type FromWorker = { ready: true } | { failed: string } | { id: number; answer: WireAnswer };

/** On the port of a line. */
export type ToLine =
  | { do: 'subscribe'; n: number; request: SubscribeRequest }
  | { do: 'unsubscribe'; channel: string }
  | { do: 'listen'; n: number; request: ListenRequest }
  | { do: 'unlisten'; room: string }
  | { do: 'tell'; n: number; request: TellRequest }
  | { do: 'close' };
export type FromLine =
  | { told: 'up' }
  | { told: 'down' }
  | { told: 'push'; message: unknown }
  | { told: 'heartbeat'; message: unknown }
  | { told: 'told'; message: unknown }
  | { told: 'reply'; n: number; message: unknown };
