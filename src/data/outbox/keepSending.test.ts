import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askSession } from '../session';
import { openOutbox } from './keepSending';
import { entryId, entryOf } from './outbox.fixture';
import { outboxState } from './outboxState';

let kept: Map<string, string>;
let sitter: string | null;
let sent: { by: string | null; id: string }[];
let page: EventTarget;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  kept = new Map();
  sitter = null;
  sent = [];
  page = new EventTarget();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (sitter === null) throw new TypeError('away');
    if (path === '/api/session') return Response.json({ person: { id: sitter, name: sitter }, scopes: [] });
    const { id }: { id: string } = JSON.parse(String(init.body));
    sent.push({ by: sitter, id });
    return Response.json({ id, command: 'task.note', revision: 1, result: {} });
  });
});
afterEach(() => vi.unstubAllGlobals());

it('[OF7] never sends the acts of one person once another sits here, and sends each person’s own', { timeout: 20_000 }, async () => {
  kept.set('ioc-person', 'a');
  const first = await openOutbox();
  expect(await first?.give(entryOf(1, { at: Date.now() }))).toEqual({ kind: 'waits' });
  expect(outboxState.getState().entries).toHaveLength(1);

  // B signs on; everything that used to wake the sending goes off.
  sitter = 'b';
  await first?.drain();
  page.dispatchEvent(new Event('online'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sent).toEqual([]);

  const second = await openOutbox();
  expect(outboxState.getState().entries).toEqual([]);
  expect(await second?.give(entryOf(2, { at: Date.now() }))).toMatchObject({ kind: 'done' });
  page.dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  await first?.drain();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sent).toEqual([{ by: 'b', id: entryId(2) }]);

  sitter = 'a';
  await askSession();
  await openOutbox();
  await vi.waitFor(() => expect(sent.at(-1)).toEqual({ by: 'a', id: entryId(1) }), { timeout: 5_000 });
  expect(sent).toHaveLength(2);
});
