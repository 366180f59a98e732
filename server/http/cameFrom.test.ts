import { expect, it } from 'vitest';
import { cameFrom } from './cameFrom';

it.each([
  ['10.20.0.7', 'session 10.20.0.7'],
  ['::ffff:10.20.0.7', 'session 10.20.0.7'],
  ['::1', 'session 127.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', 'session 2001:db8:1:2::/64'],
  ['2001:0db8::6', 'session 2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'session fe80:0:0:0::/64'],
  ['/run/ioc.sock', 'session'],
])('[AU5] keeps of the address %s what tells one desk from another and no more', (address, kept) => {
  expect(cameFrom('session', address)).toBe(kept);
});
