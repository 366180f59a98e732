import { describe, expect, it } from 'vitest';
import { NAVIGATION } from '../navigationEntries';
import { keyStep, SEQUENCE_MS } from './keySteps';
import { PAGE_KEYS } from './pageKeys';

describe('the keys of the desk', () => {
  it('open a page by G and its letter, in either case, and nothing by the letter alone', () => {
    const begun = keyStep(null, 'g', 1_000);
    expect(begun).toEqual({ state: 1_000, act: { kind: 'taken' } });
    expect(keyStep(begun.state, 'C', 1_400)).toEqual({ state: null, act: { kind: 'page', path: '/canh-bao' } });
    expect(keyStep(null, 'c', 1_400)).toEqual({ state: null, act: null });
  });
  it('wait for the letter so long and no longer, and not after a clock was set back', () => {
    expect(keyStep(1_000, 'c', 1_000 + SEQUENCE_MS).act?.kind).toBe('page');
    expect(keyStep(1_000, 'c', 1_001 + SEQUENCE_MS).act).toBeNull();
    expect(keyStep(1_000, 'c', 900).act).toBeNull();
  });
  it('take a second G for a new beginning, and leave a letter without a page to the page that is open', () => {
    expect(keyStep(1_000, 'g', 1_200)).toEqual({ state: 1_200, act: { kind: 'taken' } });
    expect(keyStep(1_000, 'z', 1_200)).toEqual({ state: null, act: null });
    expect(keyStep(1_000, 'toString', 1_200).act).toBeNull();
  });
  it('show the help by "?"', () => expect(keyStep(null, '?', 0).act).toEqual({ kind: 'help' }));
  it('reach every page of the navigation, each by one letter, and no other', () => {
    expect(Object.values(PAGE_KEYS).toSorted()).toEqual(NAVIGATION.map(({ path }): string => path).toSorted());
  });
});
