import type { Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';
import type { Bench, Measurement } from './harness/bench';
import { launchBrowser } from './harness/browser';
import { metric, type Metric } from './harness/metric';
import { interleave } from './harness/rounds';
import { percentile } from './harness/statistics';

const POINTS = 1_000;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const servePage = async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'ioc-bench-charts-'));
  const input = 'gallery/bench.html';
  await build({
    configFile: 'vite.gallery.config.ts',
    mode: 'production',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, rolldownOptions: { input } },
  });
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://bench').pathname);
    try {
      const body = readFileSync(join(outDir, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${address.port}/bench.html`, close };
};

let seed = 1;
const drawn = (page: Page, side: 'kit' | 'bare') => async (): Promise<number> => {
  seed += 1;
  const took: unknown = await page.evaluate(`chartBench.${side}(${POINTS}, ${seed})`);
  return typeof took === 'number' ? took : Number.NaN;
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const [site, browser] = [await servePage(), await launchBrowser()];
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.url);
    await page.waitForSelector('#kit [data-ready="true"] path', { state: 'attached' });
    const took = await interleave(bench.repeats(30), { kit: drawn(page, 'kit'), bare: drawn(page, 'bare') });
    const at = (share: number, aim?: { most: number; of: 'ratio' }) =>
      metric({
        name: `charts.update-${POINTS}.p${share * 100}`,
        value: percentile(took.kit, share),
        unit: 'ms',
        floor: percentile(took.bare, share),
        ...(aim ? { aim } : {}),
        note: 'sàn: ECharts trần cùng trang, cùng số điểm, không tóm tắt, bảng, nhãn cuối đường, con trỏ',
      });
    return [at(0.5, { most: 2, of: 'ratio' }), at(0.95)];
  } finally {
    await browser.close();
    site.close();
  }
};

/** A line of 1,000 points with its plan, given anew: the kit against bare ECharts in the same page, to the frame after. */
export const charts: Measurement = { title: 'Bộ biểu đồ so với ECharts trần · Chart kit against bare ECharts', run };
