import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { heartbeat, push, subscribeReply } from '../../contract/events';
import type { Place, PlaceLine } from './place';

interface DemoPort {
  subscribe: (request: unknown, reply: (raw: unknown) => void) => void;
  unsubscribe: (channel: string) => void;
  close: () => void;
}
interface DemoEvents {
  up: () => void;
  down: () => void;
  push: (raw: unknown) => void;
  heartbeat: (raw: unknown) => void;
}
declare global {
  /** What the demo offers to whoever tries it. */
  var iocDemo: { connect: (url: string, events: DemoEvents) => DemoPort; deliver: (name: string, text: string) => Promise<unknown> };
}

/** Opens a second line in the page, beside the one of its own live link. */
const dial = async (page: Page): Promise<PlaceLine> => {
  const line = await page.evaluateHandle(async () => {
    const told: { pushes: unknown[]; heartbeats: unknown[] } = { pushes: [], heartbeats: [] };
    const port = await new Promise<DemoPort>((resolve) => {
      const opened = iocDemo.connect('', {
        up: () => resolve(opened),
        down: () => {},
        push: (raw) => told.pushes.push(raw),
        heartbeat: (raw) => told.heartbeats.push(raw),
      });
    });
    return { port, told };
  });
  return {
    subscribe: async (request) =>
      subscribeReply.parse(
        await line.evaluate(({ port }, asked) => new Promise<unknown>((resolve) => port.subscribe(asked, resolve)), request),
      ),
    unsubscribe: (channel) => line.evaluate(({ port }, name) => port.unsubscribe(name), channel),
    pushes: async () => z.array(push).parse(await line.evaluate(({ told }) => told.pushes)),
    heartbeats: async () => z.array(heartbeat).parse(await line.evaluate(({ told }) => told.heartbeats)),
    close: async () => {
      await line.evaluate(({ port }) => port.close());
      await line.dispose();
    },
  };
};

/** The demo, in a page that has been opened: its requests go through the page's own service worker. */
export const demoPlace = (page: Page): Place => ({
  ask: (path, question = {}) =>
    page.evaluate(
      async ([address, init]) => {
        const answer = await fetch(address, { ...init, cache: 'no-store' });
        return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
      },
      [path, question] as const,
    ),
  dial: () => dial(page),
  deliver: async (name, text) =>
    void (await page.evaluate(([file, words]) => iocDemo.deliver(file, words).then(() => {}), [name, text] as const)),
});
