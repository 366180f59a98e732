import { useMemo } from 'react';
import type { Area } from '../../../contract/areas';
import { FEEDS } from '../../../contract/feeds/index';
import { taskParties } from '../../../contract/rules/taskParties';
import { vietnamDay } from '../../../contract/rules/taskTiming';
import { useFeed } from '../../data/useFeed';
import { useClock } from '../../ui/clock';
import { createAgencyBook } from './agencyBook';
import { toRow } from './model';

const none = {};
const NOWHERE: readonly Area[] = [];

/** Every task as it stands on the day looked at (`2026-11-22`, in Việt Nam), with the register of agencies. */
export const useTasks = (asOf: string | null) => {
  const feed = useFeed(FEEDS.tasks, none, asOf);
  const registers = useFeed(FEEDS.registers, none, asOf);
  const now = useClock(vietnamDay);
  const today = asOf === null ? now : vietnamDay(Date.parse(asOf));
  const known = registers.body;
  // Who can be charged: agencies, and the committees of communes.
  const agencies = useMemo(() => taskParties(known?.agencies ?? [], known?.areas ?? []), [known]);
  const book = useMemo(() => createAgencyBook(agencies), [agencies]);
  const tasks = feed.body?.tasks;
  const rows = useMemo(() => tasks?.map((task) => toRow(task, book, today)), [tasks, book, today]);
  const areas = known?.areas ?? NOWHERE;
  return { feed, rows, book, agencies, areas, isReady: registers.status !== 'loading', today };
};
