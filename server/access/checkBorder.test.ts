import { describe, expect, it } from 'vitest';
import { checkBorder } from './checkBorder';

const starts = (host: string, publicOrigins: string[], hasSignOn: boolean): boolean => {
  try {
    checkBorder({ host, publicOrigins, hasSignOn });
    return true;
  } catch {
    return false;
  }
};

describe('where the gateway may start', () => {
  it('[AC10] without sign-on only where no other machine reaches it', () => {
    for (const host of ['127.0.0.1', 'localhost', '::1', '127.0.0.2']) expect(starts(host, [], false), host).toBe(true);
    for (const host of ['0.0.0.0', '::', '10.0.0.5', 'ioc.example.vn', '']) expect(starts(host, [], false), host).toBe(false);
    expect(starts('127.0.0.1', ['https://ioc.example.vn'], false)).toBe(false);
    expect(starts('127.0.0.1', ['http://localhost:5173'], false)).toBe(true);
  });

  it('[AC10] with sign-on elsewhere only behind TLS', () => {
    expect(starts('0.0.0.0', ['https://ioc.example.vn'], true)).toBe(true);
    expect(starts('127.0.0.1', ['https://ioc.example.vn'], true)).toBe(true);
    expect(starts('127.0.0.1', [], true)).toBe(true);
    expect(starts('0.0.0.0', [], true)).toBe(false);
    expect(starts('127.0.0.1', ['http://ioc.example.vn'], true)).toBe(false);
    expect(starts('127.0.0.1', ['https://ioc.example.vn', 'http://ioc.example.vn'], true)).toBe(false);
  });
});
