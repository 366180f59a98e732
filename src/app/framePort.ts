import type { QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { meetingDetail } from '../../contract/feeds/meetings';
import { frameSettings } from '../../contract/paperless';
import { feedQuery } from '../data/feedQuery';
import { itemAddress } from '../lib/roomAddress';
import { noteIntent } from '../state/recentIntent';
import type { router as deskRouter } from './router';

const ANSWER_MS = 10_000;
/** What the page around us may ask; anything else is not for us. */
const asked = z.object({ type: z.literal('ioc:go-to-item'), item: z.uuid() });

/** What we tell it: that we are there, and which item of which meeting is shown (null: none). */
export type Told = { type: 'ioc:ready'; version: 1 } | { type: 'ioc:item'; meeting: string | null; item: string | null };

interface Around {
  /** The window that frames ours. */
  parent: { postMessage: (message: Told, targetOrigin: string) => void };
  /** The origins that may frame us. */
  ancestors: readonly string[];
  /** Where that window comes from, where the browser says so. */
  origin: string | undefined;
  goToItem: (item: string) => void;
}

/**
 * Speaks with the page that shows us in a frame: to the declared origins alone, and hearing nobody but that very window from one of
 * them, [MT14]. What is told again and again is told once.
 */
export const openFramePort = ({ parent, ancestors, origin, goToItem }: Around) => {
  let heardFrom = origin !== undefined && ancestors.includes(origin) ? origin : null;
  let last = '';
  const tell = (message: Told): void => {
    const text = JSON.stringify(message);
    if (text === last) return;
    last = text;
    // A message reaches no other origin than the one it names; until we know which it is, each declared one is named.
    for (const target of heardFrom === null ? ancestors : [heardFrom]) parent.postMessage(message, target);
  };
  return {
    tell,
    hear: (event: { source: unknown; origin: string; data: unknown }): void => {
      if (event.source !== parent || !ancestors.includes(event.origin)) return;
      heardFrom = event.origin;
      const request = asked.safeParse(event.data);
      if (request.success) goToItem(request.data.item);
    },
  };
};

const askAncestors = async (): Promise<string[]> => {
  const answer = await fetch('/api/frame', { signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => null);
  const read = frameSettings.safeParse(answer?.ok ? await answer.json().catch(() => null) : null);
  return read.success ? read.data.ancestors : [];
};

/** Opens the port of a framed page: it tells which item is shown as that changes, and goes to the item that is asked for. */
export const startFramePort = async (router: typeof deskRouter, client: QueryClient): Promise<void> => {
  const ancestors = await askAncestors();
  if (ancestors.length === 0) return;
  const goToItem = async (id: string): Promise<void> => {
    const { hop } = router.state.location.search;
    if (hop === undefined) return;
    const { body } = await client.fetchQuery(feedQuery(meetingDetail, { meeting: hop }, null));
    const item = body.meeting?.items.find((each) => each.id === id);
    if (!item) return;
    // Chosen by a person in the page around us: whoever follows goes its own way from here, and is told so.
    noteIntent();
    router.history.push(itemAddress(hop, item));
  };
  const port = openFramePort({
    parent: globalThis.parent,
    ancestors,
    origin: globalThis.location.ancestorOrigins?.[0],
    goToItem: (item) => void goToItem(item).catch(() => undefined),
  });
  const tellItem = (): void => {
    const { hop, 'muc-hop': item } = router.state.location.search;
    port.tell({ type: 'ioc:item', meeting: hop ?? null, item: item ?? null });
  };
  globalThis.addEventListener('message', port.hear);
  port.tell({ type: 'ioc:ready', version: 1 });
  tellItem();
  router.subscribe('onResolved', tellItem);
};
