import { expect, it } from 'vitest';
import { readConfig } from './config';

const DATABASE_URL = 'postgresql://ioc@127.0.0.1/ioc';

it('[GW3] takes a Redis by its address, with or without password, encryption and the number of a database', () => {
  expect(readConfig({}).redisUrl).toBeNull();
  for (const REDIS_URL of [
    'redis://10.0.0.5',
    'redis://:m%40t@redis.noi-bo:6380/2',
    'rediss://ioc:mat-khau@redis.noi-bo/',
    'redis://[::1]:6379/0',
  ])
    expect(readConfig({ DATABASE_URL, REDIS_URL }).redisUrl).toBe(REDIS_URL);
});

it('[GW3] says what is wrong with the address of a Redis, and never repeats it', () => {
  for (const wrong of ['127.0.0.1:6379', 'http://redis', 'redis://', 'redis://:bi-mat@redis/ioc', 'redis://redis/0/1']) {
    expect(() => readConfig({ DATABASE_URL, REDIS_URL: wrong }), wrong).toThrow(/REDIS_URL phải có dạng redis:\/\//);
    expect(() => readConfig({ DATABASE_URL, REDIS_URL: wrong })).not.toThrow(/bi-mat/);
  }
});

it('[GW3] a Redis beside the embedded database is refused: that database has one gateway', () => {
  expect(() => readConfig({ REDIS_URL: 'redis://:bi-mat@127.0.0.1' })).toThrow(/^REDIS_URL nối nhiều máy chủ.*DATABASE_URL/);
  expect(() => readConfig({ REDIS_URL: 'redis://:bi-mat@127.0.0.1' })).not.toThrow(/bi-mat/);
});
