import { useState } from 'react';
import { FEEDS } from '../../../contract/feeds/index';
import { useFeed } from '../../data/useFeed';
import type { Catalogues } from './toEntries';

const none = {};
const newest = { year: 'latest' } as const;
const NOT_THEIRS = 403;

/** What a source is found by; its counts and moments change every few seconds and are no reason to index anew. */
const namesOf = (body: Catalogues['sources']): string =>
  body?.sources.map(({ id, kind, name, owner }) => `${id} ${kind} ${name} ${owner ?? ''}`).join('\n') ?? '';

/** What an alarm is found by; who acknowledged it is not. */
const openOf = (body: Catalogues['alarms']): string => body?.alarms.map(({ id }) => id).join('\n') ?? '';

/** The lists that are searched, as the policy gives them, and which of them could not be asked for. */
export const useCatalogues = (asOf: string | null) => {
  const catalogue = useFeed(FEEDS.catalogue, none, asOf);
  const registers = useFeed(FEEDS.registers, none, asOf);
  const sources = useFeed(FEEDS.sources, none, asOf);
  const tasks = useFeed(FEEDS.tasks, none, asOf);
  const investment = useFeed(FEEDS.investment, newest, asOf);
  const alarms = useFeed(FEEDS.alarms, none, asOf);
  const [open, setOpen] = useState(alarms.body);
  if (openOf(open) !== openOf(alarms.body)) setOpen(alarms.body);
  const [named, setNamed] = useState(sources.body);
  if (namesOf(named) !== namesOf(sources.body)) setNamed(sources.body);
  const feeds = { catalogue, registers, sources, tasks, investment, alarms };
  const names = ['catalogue', 'registers', 'sources', 'tasks', 'investment', 'alarms'] as const;
  const given: Catalogues = {
    catalogue: catalogue.body,
    registers: registers.body,
    sources: named,
    tasks: tasks.body,
    investment: investment.body,
    alarms: open,
  };
  return {
    given,
    isLoading: names.some((name) => feeds[name].status === 'loading'),
    // What is not theirs to see is not missing.
    failed: names.filter((name) => feeds[name].status === 'error' && feeds[name].problem?.status !== NOT_THEIRS),
    retry: () => {
      for (const name of names) if (feeds[name].status === 'error') feeds[name].retry();
    },
  };
};
