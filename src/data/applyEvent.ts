import type { Change, Push } from '../../contract/events';
import type { FEEDS } from '../../contract/feeds/index';
import type * as z from 'zod/mini';
import type { Snapshot } from './feedQuery';

export type Applied = { outcome: 'applied'; snapshot: Snapshot } | { outcome: 'ignored' } | { outcome: 'gap' };

type Body<Id extends keyof typeof FEEDS> = z.infer<(typeof FEEDS)[Id]['body']>;

const RECENT_REFUSED = 200;

const applyToIndicators = (body: Body<'indicators'>, change: Change): Body<'indicators'> => {
  if (change.kind !== 'indicator.changed' || change.set !== body.set.id) return body;
  const known = body.indicators.some(({ code }) => code === change.indicator.code);
  return {
    ...body,
    indicators: known
      ? body.indicators.map((indicator) => (indicator.code === change.indicator.code ? change.indicator : indicator))
      : [...body.indicators, change.indicator],
  };
};

const applyToIntake = (body: Body<'intake'>, change: Change): Body<'intake'> => {
  if (change.kind !== 'file.ingested') return body;
  return {
    files: body.files + 1,
    accepted: body.accepted + change.accepted,
    refused: body.refused + change.refused.length,
    lastReceivedAt: change.receivedAt,
    recentRefused: [...change.refused.toReversed(), ...body.recentRefused].slice(0, RECENT_REFUSED),
  };
};

const applyToReadings = (body: Body<'readings'>, change: Change): Body<'readings'> => {
  if (change.kind !== 'reading.latest') return body;
  const { reading } = change;
  const current = body.readings.find(({ key }) => key === reading.key);
  if (current && (current.observedAt > reading.observedAt || (current.observedAt === reading.observedAt && current.revision >= reading.revision))) return body;
  return { readings: [...body.readings.filter(({ key }) => key !== reading.key), reading].toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
};

/** How each feed's body takes a change; the body was parsed by the feed's own schema when it was fetched. */
const reducers: { [Id in keyof typeof FEEDS]: (body: Body<Id>, change: Change) => Body<Id> } = {
  indicators: applyToIndicators,
  intake: applyToIntake,
  readings: applyToReadings,
};

/**
 * The one place where push joins pull, [LV3]: a snapshot already past the message ignores it, a snapshot that lacks
 * what came before the message reports a gap, any other is brought to the message's `seq`.
 */
export const applyEvent = <Id extends keyof typeof FEEDS>(feed: Id, snapshot: Snapshot<Body<Id>>, message: Push): Applied => {
  const position = snapshot.cursors.find(({ channel }) => channel === message.channel);
  if (!position) return message.prev === 0 ? applyAll(feed, snapshot, message) : { outcome: 'gap' };
  if (position.epoch !== message.epoch) return { outcome: 'gap' };
  if (message.seq <= position.seq) return { outcome: 'ignored' };
  if (message.prev > position.seq) return { outcome: 'gap' };
  return applyAll(feed, snapshot, message);
};

const applyAll = <Id extends keyof typeof FEEDS>(feed: Id, snapshot: Snapshot<Body<Id>>, message: Push): Applied => ({
  outcome: 'applied',
  snapshot: {
    ...snapshot,
    body: message.changes.reduce<Body<Id>>((body, change) => reducers[feed](body, change), snapshot.body),
    revision: Math.max(snapshot.revision, message.revision),
    cursors: [
      ...snapshot.cursors.filter(({ channel }) => channel !== message.channel),
      { channel: message.channel, epoch: message.epoch, seq: message.seq },
    ],
  },
});
