import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAddressOf } from './clientAddress';

const asked = (remoteAddress: string | undefined, forwarded?: string | string[]) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded as string },
});

describe('from where somebody asks', () => {
  it('[SC2] is the address of the connection, whatever is written beside it, unless a proxy was declared', () => {
    const addressOf = createAddressOf([]);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (text) => addressOf(asked('127.0.0.1', text)) === '127.0.0.1'));
    expect(addressOf(asked('::ffff:10.1.2.3', '1.2.3.4'))).toBe('10.1.2.3');
    expect(addressOf(asked(undefined, '1.2.3.4'))).toBe('');
  });

  it('[SC2] behind a declared proxy is what that proxy wrote, the last hop, and never what the sender wrote before it', () => {
    const addressOf = createAddressOf(['127.0.0.1', '10.0.0.0/8', '::1']);
    expect(addressOf(asked('127.0.0.1', '203.0.113.9'))).toBe('203.0.113.9');
    expect(addressOf(asked('::ffff:127.0.0.1', '6.6.6.6, 203.0.113.9'))).toBe('203.0.113.9');
    // Two proxies in a row: the nearer one wrote the address of the farther one.
    expect(addressOf(asked('127.0.0.1', '6.6.6.6, 203.0.113.9, 10.4.4.4'))).toBe('203.0.113.9');
    expect(addressOf(asked('::1', '2001:DB8::7'))).toBe('2001:db8::7');
    expect(addressOf(asked('203.0.113.1', '6.6.6.6'))).toBe('203.0.113.1');
  });

  it.each(['', 'unknown', '1.2.3', '6.6.6.6, nobody', '6.6.6.6,', '"203.0.113.9"', '203.0.113.9:1234'])(
    '[SC2] stays that of the proxy where the last hop is no address: %j',
    (text) => {
      expect(createAddressOf(['127.0.0.1'])(asked('127.0.0.1', text))).toBe('127.0.0.1');
    },
  );
});
