import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frozenText } from '../../contract/rules/frozenText';
import { createQueryClient, feedKey } from './feedQuery';
import { openFrozenView } from './frozenView';

const MOMENT = '2026-11-20T10:00:00.000Z';
const IN_HANOI = '2026-11-20T17:00:00+07:00';
const bodyOf = (name: string) => ({
  areas: [{ code: '03646', name, kind: 'phường', validFrom: '2025-07-01', validTo: null, successors: [] }],
  agencies: [],
});
const hashOf = async (text: string): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** A gateway that has archived `text` under the name of the view and answers `now` for the moment itself. */
const gatewayOf = async (text: string, now: object, named = text) => {
  const items = [{ feed: 'registers', params: {}, revision: 3, hash: await hashOf(text) }];
  const hash = await hashOf(frozenText('/', MOMENT, [{ feed: 'registers', params: {}, revision: 3, hash: await hashOf(named) }]));
  const view = { hash, address: '/', asOf: MOMENT, at: MOMENT, by: 'Lan', items };
  vi.stubGlobal('fetch', async (path: string) => {
    const id = path.split('/').at(-1)?.split('?')[0] ?? '';
    const body = id === 'frozen-view' ? { view } : id === 'frozen-body' ? { text } : now;
    const cursors = id.startsWith('frozen') ? 'frozen@e:1' : 'areas@e:1, agencies@e:1';
    return Response.json({ feed: id, revision: 3, asOf: null, body }, { headers: { 'ioc-cursors': cursors } });
  });
  return hash;
};

describe('a frozen view', () => {
  const client = createQueryClient();
  const shown = (asOf: string) => client.getQueryData<{ body: unknown }>(feedKey('registers', {}, asOf))?.body;
  beforeEach(() => vi.stubGlobal('isSecureContext', true));
  afterEach(() => {
    client.clear();
    vi.unstubAllGlobals();
  });
  const frozen = JSON.stringify(bodyOf('Tô Hiệu'));

  it('[FZ2] stands where the page looks, however its address writes the moment, and tells each time that it is opened what is read otherwise', async () => {
    const hash = await gatewayOf(frozen, bodyOf('khác'));
    for (let time = 0; time < 2; time += 1) {
      expect(await openFrozenView(client, hash, IN_HANOI)).toMatchObject({
        view: { by: 'Lan' },
        differing: ['registers'],
        broken: [],
        checked: true,
      });
      expect(shown(IN_HANOI)).toEqual(bodyOf('Tô Hiệu'));
    }
  });

  it('[FZ2] whose bodies are what was archived has no doubts', async () => {
    expect(await openFrozenView(client, await gatewayOf(frozen, bodyOf('Tô Hiệu')), MOMENT)).toMatchObject({
      differing: [],
      broken: [],
      unread: [],
    });
  });

  it('[FZ2] that lists other bodies than those its own hash is of is not shown', async () => {
    const hash = await gatewayOf(JSON.stringify(bodyOf('giả')), bodyOf('Tô Hiệu'), frozen);
    expect(await openFrozenView(client, hash, MOMENT)).toMatchObject({ broken: ['registers'] });
    expect(shown(MOMENT)).toBeUndefined();
  });
});
