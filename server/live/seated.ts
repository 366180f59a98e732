import type { IncomingMessage } from 'node:http';
import type { Access, Identity, Touched } from '../access/identity';

/** How soon a line is cut whose session has ended by itself. */
const SWEEP_MS = 2_000;

/** One end of the wire, as far as it can be closed. */
export interface Seat {
  request: IncomingMessage;
  emit: (event: 'ended', why: 'signed-out' | 'rights') => unknown;
  disconnect: (close: boolean) => unknown;
}

/** Who sits at which open line, and who has to go: whose session ended, whose key was taken back, whose rights are others now, [AC6]. */
export const createSeated = (access: Access, now: () => number) => {
  const admitted = new WeakMap<IncomingMessage, Identity>();
  const seats = new Map<Seat, Identity>();

  const cut = (seat: Seat, why: 'signed-out' | 'rights'): void => {
    seats.delete(seat);
    seat.emit('ended', why);
    seat.disconnect(true);
  };
  const lookAgain = async (seat: Seat, was: Identity): Promise<void> => {
    // Who cannot be asked about is not let go on: the line comes back when it can.
    const is = await access.again(was).catch(() => null);
    if (!seats.has(seat)) return;
    if (is === null) cut(seat, 'signed-out');
    else if (is.rights === was.rights) seats.set(seat, is);
    else cut(seat, 'rights');
  };
  const touch = (touched: Touched): void => {
    for (const [seat, identity] of seats) {
      const isMeant = touched === null || touched.includes(identity.principal.id) || touched.includes(identity.token ?? '');
      if (isMeant) void lookAgain(seat, identity);
    }
  };
  const stopHearing = access.onTouched(touch);
  const sweeping = setInterval(() => {
    for (const [seat, identity] of seats) if (identity.endsAt !== null && identity.endsAt <= now()) void lookAgain(seat, identity);
  }, SWEEP_MS);

  return {
    /** Whether this request may open a line. */
    admit: async (request: IncomingMessage): Promise<boolean> => {
      const identity = await access.identify(request.headers).catch(() => null);
      if (identity === null) return false;
      admitted.set(request, identity);
      return true;
    },
    /** Who sits at a line that was opened by an admitted request. What ended between the two is found out at once. */
    sit: (seat: Seat): Identity | null => {
      const identity = admitted.get(seat.request);
      if (identity === undefined) return null;
      seats.set(seat, identity);
      if (identity.token !== null) void lookAgain(seat, identity);
      return identity;
    },
    rise: (seat: Seat): void => void seats.delete(seat),
    close: (): void => {
      clearInterval(sweeping);
      stopHearing();
    },
  };
};
