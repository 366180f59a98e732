import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createInbox, type Inbox, type InboxOptions, type ReceivedFile } from './inbox';

export const DAY = '2026-03-16'; // 18:00 UTC on the 15th is the 16th in Vietnam.
const clock = () => new Date('2026-03-15T18:00:00Z');
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** The name of the n-th file, in name order. */
export const pad = (n: number) => `S_${String(n).padStart(14, '0')}.txt`;

/** An inbox on a folder of its own for each test, what it delivered and what it warned of. */
export const useInboxRig = () => {
  let root = '';
  const inboxes: Inbox[] = [];
  const batches: ReceivedFile[][] = [];
  const warnings: string[] = [];
  const at = (...parts: string[]) => join(root, ...parts);

  beforeEach(async () => {
    for (const list of [inboxes, batches, warnings]) list.length = 0;
    root = await mkdtemp(join(tmpdir(), 'inbox-'));
    await mkdir(at('in'));
  });
  afterEach(async () => {
    await Promise.all(inboxes.map((inbox) => inbox.stop()));
    await rm(root, { recursive: true, force: true });
  });

  return {
    batches,
    warnings,
    at,
    put: (name: string, text: string | Uint8Array) => writeFile(at('in', name), text),
    list: (...parts: string[]) => readdir(at(...parts)).catch((): string[] => []),
    names: () => batches.flat().map(({ name }) => name),
    make: (over: Partial<InboxOptions> = {}): Inbox => {
      const inbox = createInbox({
        dir: at('in'),
        archiveDir: at('done'),
        failedDir: at('failed'),
        accept: async (files) => void batches.push(files),
        clock,
        settleMs: 40,
        pollMs: 60,
        log: { info: () => undefined, warn: (message) => void warnings.push(message) },
        ...over,
      });
      inboxes.push(inbox);
      return inbox;
    },
  };
};
