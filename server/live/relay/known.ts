import type { Change } from '../../../contract/events';
import type { Presenting, RelayPorts } from './ports';

/** Walls remembered at once; more than any province has, and the oldest go first. */
const MOST_WALLS = 1_000;

interface KnownOptions {
  ports: RelayPorts;
  /** Who leads this meeting, or whether anybody may, is another than before. */
  presentingChanged: (meeting: string) => void;
  wallGone: (wall: string) => void;
}

/** What the relay knows of meetings and walls without asking for each message; events keep it true, [RL5] [RL6]. */
export const createKnown = ({ ports, presentingChanged, wallGone }: KnownOptions) => {
  const meetings = new Map<string, { asked: number; is: Presenting | null | undefined }>();
  const walls = new Map<string, boolean>();
  let cuts = 0;

  const remember = (wall: string, isThere: boolean): void => {
    walls.delete(wall);
    walls.set(wall, isThere);
    const [oldest] = walls.keys();
    if (walls.size > MOST_WALLS && oldest !== undefined) walls.delete(oldest);
  };
  const learnMeeting = async (meeting: string): Promise<Presenting | null> => {
    const of = meetings.get(meeting) ?? { asked: 0, is: undefined };
    meetings.set(meeting, of);
    of.asked += 1;
    const mine = of.asked;
    const is = await ports.presenterOf(meeting).catch((error: unknown) => {
      // Unknown, not what it was: the next who asks has it read again.
      if (mine === of.asked) meetings.delete(meeting);
      throw error;
    });
    if (mine === of.asked) of.is = is;
    return is;
  };
  const refresh = (meeting: string): void => {
    if (meetings.has(meeting))
      learnMeeting(meeting).then(
        () => presentingChanged(meeting),
        (error: unknown) => console.error(error),
      );
  };

  return {
    /** Undefined: not known yet. */
    presenting: (meeting: string): Presenting | null | undefined => meetings.get(meeting)?.is,
    learnMeeting,
    hasWall: (wall: string): boolean | undefined => walls.get(wall),
    learnWall: async (wall: string): Promise<void> => {
      for (;;) {
        const mine = cuts;
        const isThere = await ports.hasWall(wall);
        // What was read before the history was cut may be old, and no event would mend it.
        if (mine !== cuts) continue;
        // An event that came meanwhile knows better.
        if (!walls.has(wall)) remember(wall, isThere);
        return;
      }
    },
    /** Nobody is in the room of this meeting any more. */
    forgetMeeting: (meeting: string): void => void meetings.delete(meeting),
    take: (changes: readonly Change[]): void => {
      for (const change of changes) {
        if (change.kind === 'meetings.changed') for (const meeting of change.meetings) refresh(meeting);
        if (change.kind !== 'wall.changed') continue;
        remember(change.wall.id, !change.wall.isRetired);
        if (change.wall.isRetired) wallGone(change.wall.id);
      }
    },
    /** The history was cut: anything may be another. */
    cut: (): void => {
      cuts += 1;
      walls.clear();
      for (const meeting of meetings.keys()) refresh(meeting);
    },
  };
};
export type Known = ReturnType<typeof createKnown>;
