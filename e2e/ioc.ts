import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, test as base } from '@playwright/test';
import { type RunningGateway, createGatewayProcess } from './gateway';

/** Vietnam has one offset and no summer time. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** `yyyyMMddHHmmss` in Vietnam. */
export const vietnamStamp = (at: Date): string =>
  new Date(at.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');

export interface StationReading {
  parameter: string;
  value: string;
  unit: string;
  at: Date;
  /** Thông tư 10/2021: 00 measuring (as when left out), 01 calibrating, 02 device error. */
  status?: '00' | '01' | '02';
}

/** What a tester says and does: given a station file, when the gateway stops, and where the page has been. */
export class Ioc {
  readonly foreignRequests: string[] = [];
  /** Errors of the console and of the page, breaches of the content policy among them. */
  readonly faults: string[] = [];
  constructor(
    readonly page: Page,
    readonly gateway: RunningGateway,
  ) {
    page.on('console', (message) => message.type() === 'error' && this.faults.push(message.text()));
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      const url = new URL(request.url());
      const isLocal = url.protocol === 'data:' || url.protocol === 'blob:' || url.host === new URL(gateway.origin).host;
      if (!isLocal) this.foreignRequests.push(request.url());
    });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.gateway.origin}${path}`);
  }

  /** A breach of the content policy that the page swallows reaches no console by itself. */
  async watchContentPolicy(): Promise<void> {
    await this.page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
        console.error(`content policy: ${violatedDirective} ${sourceFile}`),
      ),
    );
  }

  /** By how many pixels the page is wider than its window. */
  async sidewaysOverflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  }

  /** Drops a file of Thông tư 10/2021/TT-BTNMT into the inbox, whole at once, as an FTP server's rename does. */
  dropStationFile({ parameter, value, unit, at, status = '00' }: StationReading): void {
    const stamp = vietnamStamp(at);
    this.dropFile(`SLA_DEMO_01_${stamp}.txt`, `${[parameter, value, unit, stamp, status].join('\t')}\n`);
  }

  /** Drops a file with these very words, right or wrong. */
  dropFile(name: string, text: string): void {
    const partial = join(this.gateway.inbox, `.${name}.part`);
    writeFileSync(partial, text);
    renameSync(partial, join(this.gateway.inbox, name));
  }
}

/** The gateway of the test file that a worker is at. */
interface House {
  of: (file: string, seeds: { seedSimulated: boolean }) => Promise<RunningGateway>;
  empty: () => Promise<void>;
}
const createHouse = (): House => {
  let here: { key: string; gateway: RunningGateway } | null = null;
  const empty = async (): Promise<void> => {
    const last = here;
    here = null;
    await last?.gateway.dispose();
  };
  return {
    empty,
    of: async (file, seeds) => {
      const key = JSON.stringify([file, seeds]);
      if (here?.key === key) return here.gateway;
      await empty();
      const gateway = await createGatewayProcess(seeds);
      here = { key, gateway };
      await gateway.start();
      return gateway;
    },
  };
};

/**
 * Every file has a gateway of its own: nothing that another file did is on it, in whatever order and beside whatever else it is run.
 * `test.use({ seedSimulated: true })` at the head of a file: it has the simulated indicators too.
 */
export const test = base.extend<{ ioc: Ioc; gateway: RunningGateway; seedSimulated: boolean }, { house: House }>({
  seedSimulated: [false, { option: true }],
  house: [
    // Playwright demands the pattern even where nothing is taken from it.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const house = createHouse();
      await use(house);
      await house.empty();
    },
    { scope: 'worker' },
  ],
  gateway: [async ({ house, seedSimulated }, use, { file }) => use(await house.of(file, { seedSimulated })), { timeout: 180_000 }],
  ioc: async ({ page, gateway }, use) => {
    await use(new Ioc(page, gateway));
  },
});
export { expect } from '@playwright/test';
