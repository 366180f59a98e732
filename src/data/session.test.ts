import { afterEach, expect, it, vi } from 'vitest';
import { askSession, publicOrigin } from './session';

afterEach(() => vi.unstubAllGlobals());

const heardAt = async (origin: string, origins?: string[]): Promise<string> => {
  vi.stubGlobal('location', { origin });
  vi.stubGlobal('localStorage', { setItem: () => undefined });
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ person: { id: 'a', name: 'A' }, scopes: [], origins })));
  await askSession();
  return publicOrigin();
};

it('[AC4] a code leads to where people reach the gateway, not to where this page was opened, unless it is one of these', async () => {
  expect(await heardAt('http://10.0.0.7:8787')).toBe('http://10.0.0.7:8787');
  expect(await heardAt('http://10.0.0.7:8787', [])).toBe('http://10.0.0.7:8787');
  expect(await heardAt('http://10.0.0.7:8787', ['https://ioc.example.vn', 'https://ioc.noi-bo.vn'])).toBe('https://ioc.example.vn');
  expect(await heardAt('https://ioc.noi-bo.vn', ['https://ioc.example.vn', 'https://ioc.noi-bo.vn'])).toBe('https://ioc.noi-bo.vn');
});
