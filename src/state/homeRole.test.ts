import { afterEach, expect, it, vi } from 'vitest';
import { rememberedRole, rememberRole } from './homeRole';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
});
afterEach(() => kept.clear());

it('[HM7] a browser that chose nothing, or holds what is no agency, sees what a leader sees', () => {
  expect(rememberedRole()).toEqual({ kind: 'leader' });
  kept.set('ioc-home', 'Sở Y tế <script>');
  expect(rememberedRole()).toEqual({ kind: 'leader' });
});

it('[HM7] remembers an agency, and a leader after it; a choice not made yet is not remembered', () => {
  rememberRole({ kind: 'agency', agency: 'so-y-te' });
  rememberRole({ kind: 'agency', agency: null });
  expect(rememberedRole()).toEqual({ kind: 'agency', agency: 'so-y-te' });
  rememberRole({ kind: 'leader' });
  expect(rememberedRole()).toEqual({ kind: 'leader' });
});
