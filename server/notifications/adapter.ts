import type { OutsideChannel, SendFault, Severity } from '../../contract/notification';

/** A browser that was signed up for web push (RFC 8030, RFC 8291). */
export interface PushTarget {
  endpoint: string;
  p256dh: string;
  auth: string;
}
/** One message as it leaves the house: nothing of it tells a figure or a name. */
export interface Outgoing {
  /** The same on every try: by it the other side can know a message that it has. */
  key: string;
  to: string;
  target: PushTarget | null;
  title: string;
  text: string;
  link: string;
  severity: Severity;
}

/** `retry` may succeed later (`afterMs`: not before); `refused` never will; `gone`: the address itself is no more. */
export type Outcome =
  | { kind: 'sent' | 'delivered' }
  | { kind: 'retry'; fault: SendFault; code: string | null; afterMs?: number }
  | { kind: 'refused' | 'gone'; fault: SendFault; code: string | null };

/** A way out of the house. `send` answers what came of it and never throws; `signal` ends it. */
export interface Adapter {
  channel: OutsideChannel;
  send: (message: Outgoing, signal: AbortSignal) => Promise<Outcome>;
  close?: () => void;
}
