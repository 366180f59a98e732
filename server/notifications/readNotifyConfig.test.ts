import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNotifyConfig } from './readNotifyConfig';

const origins = ['https://ioc.example.vn'];

describe('the settings of outgoing notifications', () => {
  it('[NT13] that nobody has made leave every way out shut', () => {
    expect(readNotifyConfig({}, [])).toEqual({ mail: null, sms: null, push: null });
    expect(readNotifyConfig({ SMTP_URL: ' ', WEB_PUSH: '0' }, [])).toEqual({ mail: null, sms: null, push: null });
  });

  it('[NT13] of mail name host, port, login and TLS', () => {
    const { mail } = readNotifyConfig({ SMTP_URL: 'smtp://ioc:m%40t@thu.example.vn', SMTP_FROM: 'ioc@example.vn' }, origins);
    expect(mail).toEqual({
      host: 'thu.example.vn',
      port: 587,
      secure: false,
      tls: 'required',
      user: 'ioc',
      password: 'm@t',
      from: 'ioc@example.vn',
    });
    expect(readNotifyConfig({ SMTP_URL: 'smtps://thu.example.vn', SMTP_FROM: 'ioc@example.vn' }, origins).mail).toMatchObject({
      port: 465,
      secure: true,
    });
  });

  it('[NT13] of SMS may name a file with the token', () => {
    const dir = mkdtempSync(join(tmpdir(), 'ioc-token-'));
    writeFileSync(join(dir, 'token'), 'abc\n');
    const { sms } = readNotifyConfig({ SMS_URL: 'https://sms.example.vn/gui', SMS_TOKEN_FILE: join(dir, 'token') }, origins);
    expect(sms).toMatchObject({ token: 'abc', header: 'authorization' });
    rmSync(dir, { recursive: true });
    expect(() => readNotifyConfig({ SMS_URL: 'https://sms.example.vn', SMS_TOKEN_FILE: join(dir, 'token') }, origins)).toThrow(
      /SMS_TOKEN_FILE/,
    );
  });

  it('[NT13] that are wrong stop the start with what each must be, and without their values', () => {
    const wrong: [Record<string, string>, readonly string[], RegExp][] = [
      [{ SMTP_URL: 'http://mat-khau' }, origins, /SMTP_URL phải có dạng/],
      [{ SMTP_URL: 'smtp://mat-khau@a.vn' }, origins, /phải có SMTP_FROM/],
      [{ SMTP_URL: 'smtp://a.vn', SMTP_FROM: 'a@b.vn\r\nBcc: mat-khau@b.vn' }, origins, /SMTP_FROM phải là/],
      [{ SMS_URL: 'https://a.vn', SMS_TEMPLATE: '{"mat-khau":' }, origins, /SMS_TEMPLATE phải là JSON/],
      [{ SMS_URL: 'https://a.vn', SMS_TEMPLATE: '{"mat-khau":"{{to}}"}' }, origins, /SMS_TEMPLATE phải là JSON/],
      [{ SMS_URL: 'https://a.vn', SMS_TOKEN: 'mat-khau', SMS_TOKEN_FILE: 'mat-khau' }, origins, /chỉ đặt một trong hai/],
      [{ WEB_PUSH: '1' }, origins, /phải có WEB_PUSH_CONTACT/],
      [{ SMS_URL: 'https://a.vn' }, [], /phải có PUBLIC_ORIGIN/],
    ];
    for (const [env, own, said] of wrong) {
      expect(() => readNotifyConfig(env, own)).toThrow(said);
      expect(() => readNotifyConfig(env, own)).not.toThrow(/mat-khau/);
    }
  });
});
