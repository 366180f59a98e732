import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { frozenText } from '../../../../contract/rules/frozenText';
import { createQueryClient } from '../../../data/feedQuery';
import { hashOf } from '../../../data/frozenView';
import { checkFrozen } from './frozenCheck';

const AT = '2026-11-20T10:00:00.000Z';
const client = createQueryClient();
/** A gateway that holds one frozen view, of `address`; `named` is what its hash is of. */
const gateway = async (address: string, named = address): Promise<string> => {
  vi.stubGlobal('isSecureContext', true);
  const hash = (await hashOf(frozenText(named, AT, []))) ?? '';
  const view = { hash, address, asOf: AT, at: AT, by: 'Lan', items: [] };
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(
      { feed: 'frozen-view', revision: 3, asOf: null, body: { view: path.includes(hash) ? view : null } },
      { headers: { 'ioc-cursors': 'frozen@e:1' } },
    ),
  );
  return hash;
};
beforeEach(() => client.clear());
afterEach(() => vi.unstubAllGlobals());

it('[MT32] says that what was frozen for an item is of its page and moment and has its hash', async () => {
  const frozen = await gateway('/ngan-sach');
  expect(await checkFrozen(client, { address: '/ngan-sach', asOf: '2026-11-20T17:00:00+07:00', frozen })).toBe('verified');
});

it('[MT32] tells a frozen view of another page or moment, one that is gone and one that was changed', async () => {
  const frozen = await gateway('/ngan-sach');
  expect(await checkFrozen(client, { address: '/dau-tu-cong', asOf: AT, frozen })).toBe('other-view');
  expect(await checkFrozen(client, { address: '/ngan-sach', asOf: '2026-11-19T10:00:00Z', frozen })).toBe('other-view');
  expect(await checkFrozen(client, { address: '/ngan-sach', asOf: AT, frozen: 'd'.repeat(64) })).toBe('missing');
  client.clear();
  const changed = await gateway('/ngan-sach', '/khac');
  expect(await checkFrozen(client, { address: '/ngan-sach', asOf: AT, frozen: changed })).toBe('broken');
});

it('[MT32] does not claim to have checked where the browser cannot', async () => {
  const frozen = await gateway('/ngan-sach');
  vi.stubGlobal('isSecureContext', false);
  expect(await checkFrozen(client, { address: '/ngan-sach', asOf: AT, frozen })).toBe('unverified');
});
