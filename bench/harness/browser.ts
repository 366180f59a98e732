import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { findBrowser } from '../../scripts/browser.mjs';

const PROBE = fileURLToPath(new URL('../page/probe.js', import.meta.url));

/** A page with the probe in it, and its line to the browser's own instruments. */
export interface Probed {
  page: Page;
  cdp: CDPSession;
  /** Runs an expression over `window.bench`. */
  probe<S extends z.ZodMiniType>(expression: string, answer: S): Promise<z.infer<S>>;
  /** Waits until an expression over `window.bench` holds. */
  until(expression: string, timeoutMs: number): Promise<void>;
  /** Chromium's counters of the page's process: seconds spent, bytes of heap. */
  counters(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** The system's Chromium, started with `args`. @throws Error when there is none. */
export const launchBrowser = async (args = ARGS): Promise<Browser> => {
  const path = await findBrowser();
  if (path === null) throw new Error('Không tìm thấy trình duyệt; cài Chromium hoặc đặt CHROME_PATH.');
  return chromium.launch({ ...(path ? { executablePath: path } : {}), args });
};

const countersReply = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });
const evaluated = z.object({ result: z.object({ value: z.optional(z.unknown()) }), exceptionDetails: z.optional(z.unknown()) });

/** By the debugger's own protocol: the page's content policy forbids `eval`, which Playwright's helpers come down to. */
const evaluate = async (cdp: CDPSession, expression: string): Promise<unknown> => {
  const { result, exceptionDetails } = evaluated.parse(await cdp.send('Runtime.evaluate', { expression, returnByValue: true }));
  if (exceptionDetails) throw new Error(`in the page: ${expression}: ${JSON.stringify(exceptionDetails)}`);
  return result.value;
};

/** An empty page with a cache of its own. */
export const openPage = async (browser: Browser): Promise<Probed> => {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1920, height: 1080 } });
  await context.addInitScript({ path: PROBE });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  return {
    page,
    cdp,
    probe: async (expression, answer) => answer.parse(await evaluate(cdp, expression)),
    until: async (expression, timeoutMs) => {
      const end = performance.now() + timeoutMs;
      while ((await evaluate(cdp, expression)) !== true) {
        if (performance.now() > end) throw new Error(`${page.url()}: not in ${timeoutMs} ms: ${expression}`);
        await pause(50);
      }
    },
    counters: async () => {
      const { metrics } = countersReply.parse(await cdp.send('Performance.getMetrics'));
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    },
    close: () => context.close(),
  };
};
