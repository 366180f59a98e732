import type { Change } from '../../../contract/events';
import type { Principal } from '../../access/principal';
import type { Line, Wires } from '../line';
import { createAudience } from './audience';
import { createMemoryBus, type RelayBus, type Spoken } from './bus';
import { createKept, RELAY_LIMITS, toTold, type RelayLimits } from './kept';
import { createKnown } from './known';
import { createPace } from './pace';
import type { RelayPorts } from './ports';
import { LEAD_KEY, WALLS_ROOM } from './rules';
import { createSitter } from './sitter';

export interface RelayOptions {
  ports: RelayPorts;
  bus?: RelayBus;
  limits?: RelayLimits;
}
interface Surroundings {
  now: () => Date;
  wires: Wires;
  /** Monotonic, in ms. */
  clock?: () => number;
}

const SWEEP_MS = 1_000;
/** What is passed on and kept nowhere, [RL1]–[RL7]: rooms of the newest that each has told, over lines of any kind. */
export const openRelay = (options: RelayOptions, { now, wires, clock = () => performance.now() }: Surroundings) => {
  const { ports, bus = createMemoryBus(), limits = RELAY_LIMITS } = options;
  const kept = createKept(clock, limits);
  const pace = createPace(clock);
  const audience = createAudience(wires);

  const pass = (spoken: Spoken): void => {
    // What another gateway told is held to the bounds here too, [RL7].
    if (spoken.body !== null && !kept.fits(spoken.room, spoken.key, JSON.stringify(spoken.body).length)) return;
    if (!kept.keep(spoken)) return;
    if (spoken.body === null) pace.forget(`${spoken.room} ${spoken.key}`);
    audience.tell(toTold(spoken));
  };
  const stopHearing = bus.hear(pass);
  const gone = (spoken: Spoken): Spoken => ({ ...spoken, at: now().toISOString(), body: null });

  const known = createKnown({
    ports,
    presentingChanged: (meeting) => {
      const presenting = known.presenting(meeting);
      const lead = kept.get(`meeting:${meeting}`, LEAD_KEY);
      if (lead && (!presenting || presenting.isOver || presenting.seat !== lead.by)) bus.say(gone(lead));
    },
    wallGone: (wall) => {
      const presence = kept.get(WALLS_ROOM, wall);
      if (presence) bus.say(gone(presence));
    },
  });
  // Each gateway finds the silence out by itself.
  const sweeping = setInterval(() => {
    for (const spoken of kept.silent()) pass(gone(spoken));
  }, SWEEP_MS);

  const hall = { clock, bus, kept, pace, audience, known, now, gone };
  return {
    connect: (line: Line, principal: () => Principal, inTurn: (task: () => Promise<void> | void) => void) =>
      createSitter(hall, { line, principal }, inTurn),
    /** Events that may change who leads, and which walls there are. */
    take: (changes: readonly Change[]): void => known.take(changes),
    cut: known.cut,
    size: kept.size,
    close: (): void => {
      clearInterval(sweeping);
      stopHearing();
      pace.stop();
      audience.stop();
    },
  };
};
