import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { launchBrowser, openPage } from './harness/browser';
import { fatten } from './harness/fatten';
import { metric, type Metric } from './harness/metric';
import { runGateway } from './harness/runGateway';
import { median, percentile } from './harness/statistics';

const ENTRIES = 50_000;
const AIM_MS = 100;
const PROBE = fileURLToPath(new URL('page/keyToDrawn.js', import.meta.url));
/** Between two keys of a hurried hand. */
const KEY_MS = 140;
const SYLLABLES =
  'đầu tư công giải ngân thu ngân sách xây dựng trường học đường giao thông nông thôn mới thủy lợi Mộc Châu Mai Sơn Sông Mã dự án hạ tầng cấp nước sinh hoạt bệnh viện đa khoa khu công nghiệp điện lưới số hóa hồ sơ nhà văn hóa'.split(
    ' ',
  );
/** With accents and without, a number, a slip of the finger, a single letter, and what nobody has. */
const QUERIES = ['đầu tư công', 'giai ngan 4999', 'truong hoc moc chau', 'thuy loi benh vienn', 'd', 'khong co gi xyzw'];

const title = (at: number): string => {
  const word = (no: number) => SYLLABLES[(at * 31 + no * no * 17 + ((at * 7) % (no + 3))) % SYLLABLES.length] ?? '';
  return `Dự án ${at}: ${Array.from({ length: 9 }, (_, no) => word(no)).join(' ')}`;
};
const indicators = Array.from({ length: ENTRIES }, (_, at) => ({ code: `p${at}`, name: title(at), unit: '%', hasAreas: false }));

const run = async (bench: Bench): Promise<Metric[]> => {
  const gateway = await runGateway(await bench.web());
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser);
    await page.page.addInitScript({ path: PROBE });
    await fatten(page.page, 'catalogue', (body) => ({ ...body, sets: [{ id: 'bench', name: 'Dự án', indicators }] }));
    await page.page.goto(`${gateway.origin}/nguon-du-lieu`);
    await page.until('document.querySelector("h1") !== null', 30_000);
    await page.page.keyboard.press('Control+k');
    const opened = performance.now();
    await page.until('document.querySelector("[role=combobox]") !== null', 30_000);
    const field = page.page.locator('[role=combobox]');
    await field.fill(title(ENTRIES - 1));
    await page.until(`document.querySelector("[data-entry='indicator bench p${ENTRIES - 1}']") !== null`, 120_000);
    const readyMs = performance.now() - opened;
    for (let round = 0; round < bench.repeats(3); round += 1)
      for (const query of QUERIES) {
        await field.fill('');
        await field.pressSequentially(query, { delay: KEY_MS });
        await page.page.waitForTimeout(600);
      }
    const times = await page.probe('keyToDrawn.times', z.array(z.number()));
    return [
      metric({ name: 'search.key-to-drawn-median', value: median(times), unit: 'ms', note: `${ENTRIES} mục, ${times.length} phím` }),
      metric({ name: 'search.key-to-drawn-p95', value: percentile(times, 0.95), unit: 'ms', aim: { most: AIM_MS } }),
      metric({ name: 'search.key-to-drawn-most', value: Math.max(...times), unit: 'ms' }),
      metric({ name: 'search.opened-to-first-answer', value: readyMs, unit: 'ms', note: 'tải danh mục, lập chỉ mục, câu hỏi đầu' }),
    ];
  } finally {
    await browser.close();
    await gateway.stop();
  }
};

export const search: Measurement = { title: `Tìm kiếm trong ${ENTRIES} mục, từ phím đến khi vẽ xong`, run };
