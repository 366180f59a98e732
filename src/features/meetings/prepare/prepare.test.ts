import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundTo, faultOf, movedItem, newItem, payloadOf } from './itemsDraft';
import { readPasted } from './readPasted';

const origin = 'https://ioc.sonla.example';
const hash = 'a'.repeat(64);

describe('[MT32] an address that is pasted for an item', () => {
  it('is taken whole or from its path on, without moment, room and passport', () => {
    const page = { address: '/dau-tu-cong?nam=2026', asOf: null, frozen: null };
    for (const text of [`${origin}/dau-tu-cong?nam=2026&figure=x&hop=h1`, ' /dau-tu-cong?nam=2026 ', '/dau-tu-cong?nam=2026#top'])
      expect(readPasted(text, origin)).toEqual({ page });
  });

  it('brings its frozen figures along where it carries moment and hash, and only both', () => {
    const link = `${origin}/ngan-sach?asOf=2026-11-20T08%3A00%3A00%2B07%3A00&chot=${hash}`;
    expect(readPasted(link, origin)).toEqual({ page: { address: '/ngan-sach', asOf: '2026-11-20T01:00:00.000Z', frozen: hash } });
    for (const half of ['?asOf=2026-11-20T08:00:00Z', `?chot=${hash}`, `?asOf=hom-qua&chot=${hash}`, `?asOf=2026-11-20T08:00:00Z&chot=12`])
      expect(readPasted(`/ngan-sach${half}`, origin)).toEqual({ page: { address: '/ngan-sach', asOf: null, frozen: null } });
  });

  it.each([
    ['', 'no-address'],
    ['họp thường kỳ', 'no-address'],
    ['ngan-sach', 'no-address'],
    ['https://khac.example/ngan-sach', 'other-site'],
    ['//khac.example/ngan-sach', 'no-address'],
    ['javascript:alert(1)', 'other-site'],
    ['/', 'no-figures'],
    ['/hop/h1', 'no-figures'],
    ['/wall/tong-quan', 'no-figures'],
    [`/ngan-sach?khoan=${'x'.repeat(700)}`, 'too-long'],
  ])('is refused in words where it is none: %j', (text, fault) => expect(readPasted(text, origin)).toEqual({ fault }));
});

describe('[MT32] the draft of an agenda', () => {
  const items = ['a', 'b', 'c'].map(newItem);
  it('keeps every item once, wherever one is moved', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -1, max: 8 }), fc.integer({ min: -2, max: 9 })), { maxLength: 20 }), (moves) => {
        const all = Array.from({ length: 7 }, (_, index) => newItem(String(index)));
        const after = moves.reduce((now, [from, to]) => movedItem(now, from, to), all);
        expect(after.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id));
      }),
    ));
  it('puts an item where it is wanted', () => {
    expect(movedItem(items, 0, 2).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(movedItem(items, 2, 1).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  });
  it('forgets what was frozen when the item gets another page', () => {
    const bound = boundTo(newItem('a'), { address: '/ngan-sach', asOf: '2026-11-20T01:00:00.000Z', frozen: hash });
    expect(boundTo(bound, { address: '/dau-tu-cong', asOf: null, frozen: null })).toMatchObject({ address: '/dau-tu-cong', frozen: null });
    expect(boundTo(bound, null)).toMatchObject({ address: null, asOf: null, frozen: null });
  });
  it('names what is missing, and sends titles without what surrounds them', () => {
    expect(faultOf(newItem('a'))).toBe('title');
    expect(faultOf({ ...newItem('a'), title: 'Mục', minutes: 0 })).toBe('minutes');
    expect(faultOf({ ...newItem('a'), title: 'Mục', minutes: 15 })).toBeNull();
    expect(payloadOf([{ ...newItem('a'), title: ' Mục ' }])[0]?.title).toBe('Mục');
  });
});
