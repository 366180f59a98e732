import type { Browser } from '@playwright/test';
import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { launchBrowser } from './harness/browser';
import { serveMapPage } from './harness/mapPage';
import { metric, type Metric } from './harness/metric';
import { interleave } from './harness/rounds';
import { median, percentile } from './harness/statistics';

const times = z.object({ firstMs: z.number(), restyleMs: z.array(z.number()), moveMs: z.array(z.number()) });
type Times = z.infer<typeof times>;
/** WebGL2 by the processor alone, as on the machines that test this program. */
const WEBGL = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--no-first-run'];

const visit = async (browser: Browser, origin: string, side: 'own' | 'bare', rounds: number): Promise<Times> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(origin);
    return times.parse(await page.evaluate(`window.mapBench('${side}', ${rounds})`));
  } finally {
    await context.close();
  }
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const [page, browser] = [await serveMapPage(), await launchBrowser(WEBGL)];
  try {
    const rounds = bench.repeats(30);
    const visits = await interleave(bench.repeats(3), {
      own: () => visit(browser, page.origin, 'own', rounds),
      bare: () => visit(browser, page.origin, 'bare', rounds),
    });
    const first = (side: Times[]): number => median(side.map(({ firstMs }) => firstMs));
    const all = (side: Times[], kind: 'restyleMs' | 'moveMs', share: number): number =>
      percentile(
        side.flatMap((each) => each[kind]),
        share,
      );
    return [
      metric({
        name: 'map.first-draw',
        value: first(visits.own),
        unit: 'ms',
        floor: first(visits.bare),
        aim: { most: 2, of: 'ratio' },
        note: 'vẽ bằng CPU (SwiftShader)',
      }),
      metric({
        name: 'map.restyle-75-p50',
        value: all(visits.own, 'restyleMs', 0.5),
        unit: 'ms',
        floor: all(visits.bare, 'restyleMs', 0.5),
        aim: { most: 2, of: 'ratio' },
      }),
      metric({
        name: 'map.restyle-75-p95',
        value: all(visits.own, 'restyleMs', 0.95),
        unit: 'ms',
        floor: all(visits.bare, 'restyleMs', 0.95),
      }),
      metric({
        name: 'map.move-5000-p50',
        value: all(visits.own, 'moveMs', 0.5),
        unit: 'ms',
        floor: all(visits.bare, 'moveMs', 0.5),
        aim: { most: 2, of: 'ratio' },
      }),
      metric({ name: 'map.move-5000-p95', value: all(visits.own, 'moveMs', 0.95), unit: 'ms', floor: all(visits.bare, 'moveMs', 0.95) }),
    ];
  } finally {
    await browser.close();
    page.close();
  }
};

/** First draw of the province, 75 units restyled, 5,000 points moved; the floor is MapLibre and deck.gl with nothing around them. */
export const map: Measurement = { title: 'Bản đồ · Map', run };
