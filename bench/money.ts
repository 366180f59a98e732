import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { startFeedSides } from './harness/feedSides';
import { freshFeeds } from './harness/freshFeeds';
import type { Metric } from './harness/metric';

const LAST_YEAR = 2026;
const SIZE = { projects: 2_000, years: 5, lastYear: LAST_YEAR };
const BOOKS = ['budget', 'investment'] as const;
/** A year read anew from the base, after a figure of it was told. */
const FRESH_AIM_MS = 300;
const filled = z.object({ budget: z.int(), investment: z.int() });

const run = async (bench: Bench): Promise<Metric[]> => {
  const sides = await startFeedSides();
  try {
    const rows = await sides.gateway.ask('fillMoney', SIZE, filled);
    const feeds = BOOKS.map((book) => ({
      name: `money.${book}`,
      path: `/api/feeds/${book}?ledger=simulated&year=${LAST_YEAR}`,
      rows: `${rows[book].toLocaleString('vi-VN')} dòng trong kho`,
    }));
    return await freshFeeds(bench, sides, feeds, {
      retell: () => sides.gateway.ask('retellMoney', { year: LAST_YEAR }, z.unknown()),
      aimMs: FRESH_AIM_MS,
    });
  } finally {
    await sides.stop();
  }
};

/** A year of both books of money out of five: read anew after each write, and as it is kept; beside the same bytes served bare. */
export const money: Measurement = { title: 'Đầu tư công, ngân sách: 2.000 dự án × 60 tháng, 100.000 dòng thu chi · Money feeds', run };
