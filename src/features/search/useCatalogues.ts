import { FEEDS } from '../../../contract/feeds/index';
import { useFeed } from '../../data/useFeed';
import type { Catalogues } from './toEntries';

const none = {};
const NOT_THEIRS = 403;

/** The lists that are searched, as the policy gives them, and which of them could not be asked for. */
export const useCatalogues = (asOf: string | null) => {
  const catalogue = useFeed(FEEDS.catalogue, none, asOf);
  const registers = useFeed(FEEDS.registers, none, asOf);
  const sources = useFeed(FEEDS.sources, none, asOf);
  const tasks = useFeed(FEEDS.tasks, none, asOf);
  const feeds = { catalogue, registers, sources, tasks };
  const names = ['catalogue', 'registers', 'sources', 'tasks'] as const;
  const given: Catalogues = { catalogue: catalogue.body, registers: registers.body, sources: sources.body, tasks: tasks.body };
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
