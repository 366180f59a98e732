/** Finds a Chromium for the end-to-end tests, or installs one where that is allowed. */
import { accessSync } from 'node:fs';
import { aptInstall, bin, findProgram, run } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a browser; `''` for the one Playwright brings itself; null when there is none. */
export const findBrowser = async () => {
  const given = process.env.CHROME_PATH;
  if (given) {
    try {
      accessSync(given);
      return given;
    } catch {
      console.error(`CHROME_PATH trỏ tới tệp không tồn tại: ${given}`);
    }
  }
  const found = findProgram(NAMES);
  if (found) return found;
  if (await aptInstall('chromium')) return findProgram(NAMES);
  console.log('Tải trình duyệt của Playwright…');
  return (await run(bin('playwright'), ['install', 'chromium'])).code === 0 ? '' : null;
};
