import { useMemo } from 'react';
import { FEEDS } from '../../../contract/feeds/index';
import { vietnamDay } from '../../../contract/rules/taskTiming';
import { useFeed } from '../../data/useFeed';
import { useClock } from '../../ui/clock';
import { createAgencyBook } from './agencyBook';
import { toRow } from './model';

const none = {};

/** Every task as it stands on the day looked at (`2026-11-22`, in Việt Nam), with the register of agencies. */
export const useTasks = (asOf: string | null) => {
  const feed = useFeed(FEEDS.tasks, none, asOf);
  const registers = useFeed(FEEDS.registers, none, asOf);
  const now = useClock(vietnamDay);
  const today = asOf === null ? now : vietnamDay(Date.parse(asOf));
  const agencies = registers.body?.agencies;
  const book = useMemo(() => createAgencyBook(agencies ?? []), [agencies]);
  const tasks = feed.body?.tasks;
  const rows = useMemo(() => tasks?.map((task) => toRow(task, book, today)), [tasks, book, today]);
  return { feed, rows, book, agencies: agencies ?? [], today };
};
