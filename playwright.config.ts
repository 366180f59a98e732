import { defineConfig } from '@playwright/test';

const chrome = process.env['CHROME_PATH'];

export default defineConfig({
  testDir: 'e2e',
  // e2e/link is run by vitest.
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/globalSetup.ts',
  // A browser and a gateway keep about two cores busy; more workers only make each other late.
  workers: 2,
  retries: 0,
  // Limits for a busy machine: what is there sooner is taken sooner.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A film of every page took a fifth of all the time; a failure still leaves each step with its page, and a picture of the end.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    screenshot: 'only-on-failure',
    // A worker of the page answers behind what a journey watches and breaks; where it is the subject, its file allows it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(chrome ? { executablePath: chrome } : {}),
      args: [
        '--no-sandbox',
        // WebGL2 without a GPU.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        // Pages are put together without the pretended GPU, which is slow; maps still have WebGL.
        '--disable-gpu-compositing',
        '--disable-gpu-rasterization',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
