import { describe, expect, it } from 'vitest';
import { isSameView, keptAddress } from './address';

describe('the address of a kept view', () => {
  it('keeps page and filters, and leaves behind the moment, the open figure and the meeting', () =>
    expect(
      keptAddress({
        pathname: '/ngan-sach',
        search: `?so=chi&nam=2026&asOf=2026-11-20T00:00:00Z&chot=${'0'.repeat(64)}&figure=x&hop=a&muc-hop=b&so-lieu=hien-tai`,
      }),
    ).toBe('/ngan-sach?nam=2026&so=chi'));
  it('is the path alone where nothing was chosen', () => expect(keptAddress({ pathname: '/tong-quan', search: '' })).toBe('/tong-quan'));
  it('is the same for the same choices in any order', () => {
    expect(isSameView('/a?x=1&y=2', '/a?y=2&x=1')).toBe(true);
    expect(isSameView('/a?x=1', '/a?x=2')).toBe(false);
    expect(isSameView('/a', '/b')).toBe(false);
  });
});
