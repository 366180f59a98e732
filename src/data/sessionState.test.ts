import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../contract/session';

const NOON = Date.parse('2026-11-22T05:00:00Z');
const kept = new Map<string, string>();
const seated = (more: Partial<Session> = {}): Session => ({ person: { id: 'a', name: 'A' }, scopes: ['tasks', 'export'], ...more });

/** The state as a page that starts now has it. */
const start = async (search = '') => {
  vi.resetModules();
  vi.stubGlobal('location', { search });
  return import('./sessionState');
};

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what is known of whoever sits here', () => {
  it('is nothing at the first start, and at the next what the gateway last said', async () => {
    const first = await start();
    expect(first.sessionState.getState()).toMatchObject({ session: null, scopes: null, mode: null, out: null });
    first.signedOn(seated({ mode: 'sign-on' }));
    const next = await start();
    expect(next.sessionState.getState()).toMatchObject({ session: null, mode: 'sign-on' });
    expect(next.sessionState.getState().scopes?.has('export')).toBe(true);
    expect(next.sessionState.getState().scopes?.has('access')).toBe(false);
  });

  it('is forgotten once they are signed out, also by the next start', async () => {
    const { sessionState, signedOn, signedOut } = await start();
    signedOn(seated());
    signedOut('own');
    expect(sessionState.getState()).toMatchObject({ session: null, scopes: null, out: 'own' });
    expect((await start()).sessionState.getState().scopes).toBeNull();
  });

  it('stays signed out for the first reason that was told', async () => {
    const { sessionState, signedOut } = await start();
    signedOut('own');
    signedOut('elsewhere');
    expect(sessionState.getState().out).toBe('own');
  });

  it('keeps what the address said of a sign-on that came to nothing', async () => {
    const { sessionState } = await start('?loi-dang-nhap=bi-khoa&tiep=%2Fnhiem-vu');
    expect(sessionState.getState().refusal).toEqual({ why: 'bi-khoa', next: '/nhiem-vu' });
    expect((await start('?t=2026')).sessionState.getState().refusal).toBeNull();
  });

  it('goes on without, where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const { sessionState, signedOn } = await start();
    signedOn(seated());
    expect(sessionState.getState().scopes?.has('tasks')).toBe(true);
  });
});

describe('why a session is no more', () => {
  it.each([
    ['new', null],
    ['idle', seated({ idleAt: '2026-11-22T04:59:59Z', endsAt: '2026-11-22T09:00:00Z' })],
    ['over', seated({ idleAt: '2026-11-22T04:00:00Z', endsAt: '2026-11-22T05:00:00Z' })],
    ['elsewhere', seated({ idleAt: '2026-11-22T05:30:00Z', endsAt: '2026-11-22T09:00:00Z' })],
    ['elsewhere', seated()],
  ] as const)('is said to be "%s"', async (why, session) => {
    const { whyOut } = await start();
    expect(whyOut(session, NOON)).toBe(why);
  });
});
