import type { QueryClient } from '@tanstack/react-query';
import type { MeetingItem } from '../../../contract/meetings';
import { openedViewQuery } from '../../data/frozenView';
import { loadedFiles } from '../../lib/loadedFiles';
import { fetchBelow } from './chunks';

/** `unfrozen`: its page is there, its figures cannot be kept. `missing`: its frozen view is nowhere, and asking again brings none. */
type ItemReadiness = 'waiting' | 'ready' | 'failed' | 'missing' | 'unfrozen';

export interface Readiness {
  items: ReadonlyMap<string, ItemReadiness>;
  isWorking: boolean;
}

interface PrefetchOptions {
  client: QueryClient;
  items: readonly Pick<MeetingItem, 'id' | 'address' | 'asOf' | 'frozen'>[];
  /** Brings the code and the words of the page at an address. @throws when it does not come */
  preload: (address: string) => Promise<void>;
  told: (readiness: Readiness) => void;
  signal: AbortSignal;
}

const fileOf = (url: string): string | null => /\/assets\/([\w.-]+\.(?:js|css))(?:$|\?)/.exec(url)?.[1] ?? null;
const filesOf = (urls: readonly string[]): string[] => urls.flatMap((url) => fileOf(url) ?? []);
/** What the first load brings; it names all pages there are. */
const firstFiles = (): string[] => filesOf(Array.from(document.querySelectorAll<HTMLScriptElement>('script[src]'), ({ src }) => src));
const readFile = async (file: string): Promise<string> => {
  const answer = await fetch(`/assets/${file}`, { cache: 'force-cache' });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.text();
};

/** Brings all that the items of a meeting need, one after the other, so that it goes on without a network, [MR8]. */
export const prefetchItems = async ({ client, items, preload, told, signal }: PrefetchOptions): Promise<void> => {
  const states = new Map<string, ItemReadiness>(items.map(({ id }) => [id, 'waiting']));
  const tell = (isWorking: boolean): void => {
    if (!signal.aborted) told({ items: new Map(states), isWorking });
  };
  const bring = async ({ address, asOf, frozen }: PrefetchOptions['items'][number]): Promise<ItemReadiness> => {
    if (address === null) return 'ready';
    await preload(address);
    if (frozen === null || asOf === null) return 'unfrozen';
    const { view } = await client.fetchQuery(openedViewQuery(client, frozen, asOf));
    return view === null ? 'missing' : 'ready';
  };
  tell(true);
  for (const item of items) {
    if (signal.aborted) return;
    states.set(item.id, await bring(item).catch(() => 'failed' as const));
    tell(true);
  }
  const missing = await fetchBelow(filesOf(loadedFiles()), firstFiles(), { read: readFile });
  if (missing > 0) for (const [id, state] of states) if (state === 'ready') states.set(id, 'failed');
  tell(false);
};
