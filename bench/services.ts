import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { startFeedSides } from './harness/feedSides';
import { freshFeeds } from './harness/freshFeeds';
import type { Metric } from './harness/metric';

const SIZE = { months: 36, lastMonth: '2026-11', seenOn: '2026-11-30' };
/** A ranking read anew from the base, after a score of it was told: a page draws it within its own 200 ms. */
const FRESH_AIM_MS = 300;
const filled = z.object({ snapshots: z.int(), units: z.int() });
const PATHS = {
  month: `service-scores?ledger=simulated&period=${SIZE.lastMonth}`,
  year: 'service-scores?ledger=simulated&period=2026',
  'unit-month': 'service-unit?ledger=simulated&unitKind=province&unit=tinh',
  'unit-year': 'service-unit?ledger=simulated&unitKind=province&unit=tinh&kind=year',
} as const;

const run = async (bench: Bench): Promise<Metric[]> => {
  const sides = await startFeedSides();
  try {
    const { snapshots, units } = await sides.gateway.ask('fillScores', SIZE, filled);
    const feeds = Object.entries(PATHS).map(([name, path]) => ({
      name: `services.${name}`,
      path: `/api/feeds/${path}`,
      rows: `${units} đơn vị, ${snapshots.toLocaleString('vi-VN')} lần ghi nhận trong kho`,
    }));
    return await freshFeeds(bench, sides, feeds, {
      retell: () => sides.gateway.ask('retellScores', { seenOn: SIZE.seenOn }, z.unknown()),
      aimMs: FRESH_AIM_MS,
    });
  } finally {
    await sides.stop();
  }
};

/** Scores of every unit in 19 parts over 36 months, with a sighting of what is open on every day of it: read anew after each write, and as kept. */
export const services: Measurement = { title: 'Dịch vụ công: điểm 766 của mọi đơn vị, 36 tháng, ghi nhận từng ngày · Service scores', run };
