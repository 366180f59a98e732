import * as z from 'zod/mini';
import { ownPath } from './task';
import { sceneAddress, wallId } from './walls';

const moment = z.iso.datetime({ offset: true });
export const meetingRoomId = z.string().check(z.regex(/^[\w-]{1,60}$/));
/** Whoever sits in a room has a seat: the first 16 hexadecimal figures of the SHA-256 of a key that its page alone knows. */
export const seatId = z.string().check(z.regex(/^[0-9a-f]{16}$/));
export const seatKey = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** What a wall is doing now. */
export const wallPresence = z.object({
  kind: z.literal('wall'),
  wall: wallId,
  address: sceneAddress,
  mode: z.enum(['turning', 'paused', 'pinned', 'alarm']),
  /** When the scene gives way; null while it does not. */
  until: z.nullable(moment),
  next: z.nullable(sceneAddress),
  /** The control that it obeys. */
  controlVersion: z.int(),
  /** Scenes of its playlist that it had to leave out, each with why. */
  skipped: z.array(z.object({ address: z.string().check(z.maxLength(600)), why: z.enum(['unknown', 'failed']) })).check(z.maxLength(60)),
  /** How often it has mended itself since it was opened. */
  mended: z.object({ link: z.int(), graphics: z.int(), thread: z.int() }),
  since: moment,
  /** Of the program. */
  version: z.string().check(z.maxLength(64)),
  size: z.object({ width: z.int(), height: z.int() }),
});
export type WallPresence = z.infer<typeof wallPresence>;

/** What the presenter of a meeting looks at; only the seat that leads may say it. `seq` grows with each. */
export const leadState = z.object({
  kind: z.literal('lead'),
  seq: z.int(),
  /** Path and query; what a map looks at is apart. */
  address: ownPath,
  item: z.nullable(z.string().check(z.maxLength(60))),
  /** Where the page stands, as a part of its height. */
  scroll: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  camera: z.nullable(
    z.object({
      /** Of the middle of the picture. */
      longitude: z.number().check(z.minimum(-180), z.maximum(180)),
      latitude: z.number().check(z.minimum(-90), z.maximum(90)),
      /** As of a map whose smaller side is 512 px, so that what fits one screen fits another. */
      zoom: z.number().check(z.minimum(0), z.maximum(24)),
      pitch: z.number().check(z.minimum(0), z.maximum(85)),
      bearing: z.number().check(z.minimum(-180), z.maximum(180)),
    }),
  ),
});
export type LeadState = z.infer<typeof leadState>;

/** Somebody is in the room. */
export const seatPresence = z.object({
  kind: z.literal('seat'),
  name: z.string().check(z.maxLength(200)),
  following: z.boolean(),
});

export const relayBody = z.discriminatedUnion('kind', [wallPresence, leadState, seatPresence]);
export type RelayBody = z.infer<typeof relayBody>;

/** `walls`, or `meeting:<id>`. */
export const relayRoom = z.string().check(z.regex(/^(walls|meeting:[\w-]{1,60})$/));
/** What the gateway passes on; `key`: whose it is (a wall, a seat, `lead`); a null body: that one is gone. `by`: the seat that told it, as the gateway knows it. */
export const told = z.object({ room: relayRoom, key: z.string(), at: moment, body: z.nullable(relayBody), by: z.optional(seatId) });
export type Told = z.infer<typeof told>;

/** Enter a room: what was last told in it comes back, by key; `seat` is that of the key given. */
export const listenRequest = z.object({ room: relayRoom, seatKey: z.nullable(seatKey) });
export type ListenRequest = z.infer<typeof listenRequest>;
export const listenReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('listening'), seat: z.nullable(seatId), told: z.array(told) }),
  z.object({ outcome: z.literal('denied') }),
]);
export type ListenReply = z.infer<typeof listenReply>;

/** Say something in a room that was entered. `late`: more often than is passed on, the newest will be; `denied`: not this one's to say. */
export const tellRequest = z.object({ room: relayRoom, body: relayBody });
export type TellRequest = z.infer<typeof tellRequest>;
export const tellReply = z.object({ outcome: z.enum(['told', 'late', 'denied']) });
export type TellReply = z.infer<typeof tellReply>;

/** Silence after which what somebody told counts as gone, in ms; each is told again at a third of it. */
export const RELAY_SILENCE_MS = { wall: 15_000, lead: 6_000, seat: 15_000 } as const;
/**
 * The least time between two messages of one kind that are passed on for one key, over the run of them, in ms: of a lead 20 a second. It is
 * kept to within a tenth: whoever tells just at this pace is never held up for good by clocks that do not agree.
 */
export const RELAY_LEAST_MS = { wall: 200, lead: 50, seat: 500 } as const;
