import { expect, it } from 'vitest';
import { readConfig } from './config';

it('[SC2] takes addresses and networks as proxies, and never everybody', () => {
  expect(readConfig({}).trustedProxies).toEqual([]);
  expect(readConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1' }).trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', '::1']);
  for (const wrong of [
    '*',
    'loopback',
    '0.0.0.0/0',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0.0/',
    'ioc.example.vn',
    '::/0',
    '::1/129',
    '1.1.1.1,',
  ])
    expect(() => readConfig({ TRUSTED_PROXIES: wrong }), wrong).toThrow(/TRUSTED_PROXIES .* phải là địa chỉ IP/);
});
