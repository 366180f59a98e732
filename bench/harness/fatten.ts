import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

const envelope = z.looseObject({ body: z.looseObject({}) });

/** From now on the page is given a feed as the gateway answers it, with another body: long lists, without recording them all first. */
export const fatten = (page: Page, feed: string, change: (body: Record<string, unknown>) => Record<string, unknown>): Promise<unknown> =>
  page.route(new RegExp(`/api/feeds/${feed}(\\?|$)`), async (route) => {
    const answer = await route.fetch();
    const read = envelope.parse(await answer.json());
    const { 'content-encoding': _coding, 'content-length': _length, etag: _tag, ...headers } = answer.headers();
    await route.fulfill({ status: answer.status(), headers, body: JSON.stringify({ ...read, body: change(read.body) }) });
  });
