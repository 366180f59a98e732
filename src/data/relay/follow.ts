import { RELAY_SILENCE_MS, type LeadState } from '../../../contract/relay';

export type FollowStatus = 'following' | 'broken-away' | 'lost' | 'no-presenter';
interface Heard {
  lead: LeadState;
  at: number;
}
/** Where a follower stands; every moment is of its own clock, monotonic, in ms. */
export interface Follow {
  /** The seat that leads, as the meeting says. */
  presenter: string | null;
  /** Since when this page knows that. */
  since: number;
  isAway: boolean;
  /** The newest that each seat has told; whose it is counts once the meeting says that it leads. */
  newest: ReadonlyMap<string, Heard>;
}
export type FollowEvent =
  | { kind: 'presenter'; seat: string | null; at: number }
  | { kind: 'told'; by: string; lead: LeadState; at: number }
  | { kind: 'break-away' }
  | { kind: 'rejoin' };

export const NOBODY_LEADS: Follow = { presenter: null, since: 0, isAway: false, newest: new Map() };
const SILENCE_MS = RELAY_SILENCE_MS.lead;
/** So many seats may be remembered of one meeting; what was told by one before is of no account. */
const MOST_SEATS = 8;

const heardFrom = ({ presenter, newest, since }: Follow): Heard | undefined => {
  const heard = presenter === null ? undefined : newest.get(presenter);
  // Of an earlier term of the same seat there may be something left.
  return heard && heard.at >= since - SILENCE_MS ? heard : undefined;
};

/** What the one who leads looks at; null before anything of it was heard. */
export const leadOf = (follow: Follow): LeadState | null => heardFrom(follow)?.lead ?? null;

/** When the presenter was last heard, or became it. */
export const heardAt = (follow: Follow): number => Math.max(follow.since, heardFrom(follow)?.at ?? 0);

/** The moment from which the presenter counts as lost, if nothing more is heard; null where nobody leads. */
export const lostFrom = (follow: Follow): number | null => (follow.presenter === null ? null : heardAt(follow) + SILENCE_MS);

export const followStatus = (follow: Follow, now: number): FollowStatus => {
  const lost = lostFrom(follow);
  if (lost === null) return 'no-presenter';
  if (now >= lost) return 'lost';
  return follow.isAway ? 'broken-away' : 'following';
};

const hear = (follow: Follow, { by, lead, at }: Extract<FollowEvent, { kind: 'told' }>): Follow => {
  const known = follow.newest.get(by);
  // After a silence whoever comes back counts anew, whatever its figure: its page may have been opened afresh.
  const isAnew = known === undefined || at - known.at >= SILENCE_MS || lead.seq > known.lead.seq;
  if (!isAnew && lead.seq < known.lead.seq) return follow;
  const others = [...follow.newest].filter(([seat]) => seat !== by).slice(1 - MOST_SEATS);
  return { ...follow, newest: new Map([...others, [by, { lead: isAnew ? lead : known.lead, at }]]) };
};

/**
 * A follower's next state, pure: of one presenter nothing older than what was shown is ever shown, whatever the order in which
 * messages come; another presenter begins anew, and whoever joins late stands at the newest at once, [RL8].
 */
export const follow = (state: Follow, event: FollowEvent): Follow => {
  switch (event.kind) {
    case 'presenter':
      return event.seat === state.presenter ? state : { ...state, presenter: event.seat, since: event.at };
    case 'told':
      return hear(state, event);
    case 'break-away':
      return state.isAway ? state : { ...state, isAway: true };
    case 'rejoin':
      return state.isAway ? { ...state, isAway: false } : state;
    default:
      return event satisfies never;
  }
};
