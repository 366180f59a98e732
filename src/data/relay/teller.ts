import { RELAY_LEAST_MS, RELAY_SILENCE_MS, type RelayBody, type TellReply } from '../../../contract/relay';

export type TellKind = RelayBody['kind'];
interface Own {
  body: RelayBody;
  sentAt: number | null;
  denials: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}
interface TellerOptions {
  send: (body: RelayBody, reply: (outcome: TellReply['outcome']) => void) => void;
  /** Monotonic, in ms. */
  now: () => number;
  /** Whether one kind may be told has changed. */
  changed: () => void;
}

/** The gateway may hear of a new presenter a moment after the page that has become it. */
const DENIED_AGAIN_MS = 250;

/**
 * What this page tells in one room: the newest of each kind, no oftener than is passed on, and again and again while it holds,
 * so that silence means that it is gone, [RL2] [RL3].
 */
export const createTeller = ({ send, now, changed }: TellerOptions) => {
  const own = new Map<TellKind, Own>();
  const denied = new Set<TellKind>();
  let isOpen = false;

  const after = (of: Own, ms: number): void => {
    clearTimeout(of.timer);
    of.timer = setTimeout(() => say(of), ms);
  };
  const answered = (of: Own, said: RelayBody, outcome: TellReply['outcome']): void => {
    const { kind } = of.body;
    if (!isOpen || own.get(kind) !== of) return;
    if (outcome !== 'denied') {
      of.denials = 0;
      if (denied.delete(kind)) changed();
      return;
    }
    if (of.body === said) after(of, Math.min(DENIED_AGAIN_MS * 2 ** of.denials, RELAY_SILENCE_MS[kind] / 3));
    of.denials += 1;
    if (denied.has(kind)) return;
    denied.add(kind);
    changed();
  };
  const say = (of: Own): void => {
    const { body } = of;
    of.sentAt = now();
    after(of, RELAY_SILENCE_MS[body.kind] / 3);
    send(body, (outcome) => answered(of, body, outcome));
  };

  return {
    /** The kinds that were not this page's to tell when it last tried. */
    denied: (): ReadonlySet<TellKind> => new Set(denied),
    tell: (body: RelayBody): void => {
      const known = own.get(body.kind);
      const of = known ?? { body, sentAt: null, denials: 0, timer: undefined };
      of.body = body;
      own.set(body.kind, of);
      if (isOpen) after(of, of.sentAt === null ? 0 : Math.max(0, of.sentAt + RELAY_LEAST_MS[body.kind] - now()));
    },
    /** Tells it no more; in time it counts as gone. */
    hush: (kind: TellKind): void => {
      clearTimeout(own.get(kind)?.timer);
      own.delete(kind);
      if (denied.delete(kind)) changed();
    },
    /** The room is entered, or entered anew: all that holds is told. */
    open: (): void => {
      isOpen = true;
      for (const of of own.values()) say(of);
    },
    shut: (): void => {
      isOpen = false;
      for (const { timer } of own.values()) clearTimeout(timer);
    },
  };
};
