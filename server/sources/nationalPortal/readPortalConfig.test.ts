import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPortalConfig } from './readPortalConfig';

const URL = 'https://cong.example.vn';

describe('the settings of the national portal', () => {
  it('[DV7] that nobody has made leave it unasked', () => {
    expect(readPortalConfig({})).toBeNull();
    expect(readPortalConfig({ NATIONAL_PORTAL_URL: ' ', NATIONAL_PORTAL_TOKEN: 'x', NATIONAL_PORTAL_HOUR: '3' })).toBeNull();
  });

  it('name the address, the hour and the budget', () => {
    expect(readPortalConfig({ NATIONAL_PORTAL_URL: URL })).toEqual({
      origin: URL,
      credential: null,
      hour: 5,
      maxRequests: 300,
      maxMs: 1_800_000,
    });
    expect(readPortalConfig({ NATIONAL_PORTAL_URL: URL, NATIONAL_PORTAL_HOUR: '0', NATIONAL_PORTAL_MAX_REQUESTS: '5000' })).toMatchObject({
      hour: 0,
      maxRequests: 5_000,
    });
  });

  it('take the credential from a setting or a file', () => {
    expect(readPortalConfig({ NATIONAL_PORTAL_URL: URL, NATIONAL_PORTAL_TOKEN: 'abc' })?.credential).toEqual({
      header: 'authorization',
      value: 'Bearer abc',
    });
    const dir = mkdtempSync(join(tmpdir(), 'ioc-portal-'));
    writeFileSync(join(dir, 'token'), 'abc\n');
    const env = { NATIONAL_PORTAL_URL: URL, NATIONAL_PORTAL_TOKEN_FILE: join(dir, 'token'), NATIONAL_PORTAL_TOKEN_HEADER: 'x-api-key' };
    expect(readPortalConfig(env)?.credential).toEqual({ header: 'x-api-key', value: 'abc' });
    rmSync(dir, { recursive: true });
    expect(() => readPortalConfig(env)).toThrow(/NATIONAL_PORTAL_TOKEN_FILE/);
  });

  it('allow http for a stand-in on this machine alone', () => {
    const local = { NATIONAL_PORTAL_URL: 'http://127.0.0.1:9', NATIONAL_PORTAL_INSECURE: '1' };
    expect(readPortalConfig(local)?.origin).toBe('http://127.0.0.1:9');
    expect(() => readPortalConfig({ ...local, NATIONAL_PORTAL_INSECURE: '0' })).toThrow(/https/);
    expect(() => readPortalConfig({ ...local, NATIONAL_PORTAL_URL: 'http://cong.example.vn' })).toThrow(/https/);
  });

  it('that are wrong stop the start with what each must be, and without their values', () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ NATIONAL_PORTAL_URL: 'https://ten:mat-khau@cong.example.vn' }, /NATIONAL_PORTAL_URL phải là địa chỉ gốc/],
      [{ NATIONAL_PORTAL_URL: `${URL}/api/mat-khau` }, /NATIONAL_PORTAL_URL phải là địa chỉ gốc/],
      [{ NATIONAL_PORTAL_URL: URL, NATIONAL_PORTAL_HOUR: '24' }, /NATIONAL_PORTAL_HOUR/],
      [{ NATIONAL_PORTAL_URL: URL, NATIONAL_PORTAL_TOKEN: 'mat-khau', NATIONAL_PORTAL_TOKEN_FILE: 'mat-khau' }, /chỉ đặt một trong hai/],
      [{ NATIONAL_PORTAL_URL: URL, NATIONAL_PORTAL_TOKEN: 'mat-khau\nX: y' }, /ký tự ASCII/],
      [{ NATIONAL_PORTAL_URL: URL, NATIONAL_PORTAL_TOKEN_HEADER: 'a b' }, /NATIONAL_PORTAL_TOKEN_HEADER/],
    ];
    for (const [env, said] of wrong) {
      expect(() => readPortalConfig(env)).toThrow(said);
      expect(() => readPortalConfig(env)).not.toThrow(/mat-khau/);
    }
  });
});
