import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShutdown } from './shutdown';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const make = () => {
  const codes: number[] = [];
  const said: string[] = [];
  const heard = new Map<string, () => void>();
  const shutdown = createShutdown({
    exit: (code) => codes.push(code),
    say: (message) => said.push(message),
    listen: (signal, listener) => heard.set(signal, listener),
  });
  return { ...shutdown, codes, said, signal: (name: 'SIGINT' | 'SIGTERM') => heard.get(name)?.() };
};
const never = () => new Promise<void>(() => undefined);

describe('createShutdown', () => {
  it('closes what was opened last first, then ends with 0', async () => {
    const order: string[] = [];
    const { add, signal, codes, isClosing } = make();
    for (const name of ['store', 'gateway', 'inbox']) add(name, async () => void order.push(name));
    expect(isClosing()).toBe(false);
    signal('SIGTERM');
    expect(isClosing()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect([order, codes]).toEqual([['inbox', 'gateway', 'store'], [0]]);
  });

  it('closes the rest when one cannot be closed, names it and ends with 1', async () => {
    const order: string[] = [];
    const { add, signal, codes, said } = make();
    add('store', async () => void order.push('store'));
    add('gateway', () => Promise.reject(new Error('stuck')));
    signal('SIGINT');
    await vi.advanceTimersByTimeAsync(1);
    expect([order, codes, said.at(-1)]).toEqual([['store'], [1], 'Không đóng được gateway: stuck']);
  });

  it('takes an echo of the first Ctrl-C for the same one, and a later one for "now"', async () => {
    const { add, signal, codes } = make();
    add('store', never);
    signal('SIGINT');
    await vi.advanceTimersByTimeAsync(300);
    signal('SIGINT');
    expect(codes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    signal('SIGTERM');
    expect(codes).toEqual([]);
    signal('SIGINT');
    expect(codes).toEqual([130]);
  });

  it('does not wait for ever', async () => {
    const { add, signal, codes } = make();
    add('store', never);
    signal('SIGTERM');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(codes).toEqual([1]);
  });
});
