import { describe, expect, it } from 'vitest';
import type { FigureState } from '../feeds/confirmations';
import { confirmationQueue, confirmationStanding } from './confirmationStanding';

const said = {
  agency: { id: 'so-a', name: 'Sở A' },
  by: 'Người ghi',
  at: '2026-11-20T02:00:00Z',
  value: { kind: 'number' as const, value: 61 },
};
const state = (verdict: 'confirmed' | 'flagged' | null, verdictAt: number, explanationAt: number | null = null): FigureState => ({
  figure: 'bo/A.1/result/2026//',
  version: 1,
  verdict: verdict && { kind: verdict, note: null, figureRevision: verdictAt, ...said },
  explanation: explanationAt === null ? null : { cause: 'Mưa lũ', remedy: 'Tăng ca', figureRevision: explanationAt, ...said },
});

describe('how a figure stands to what was said of it', () => {
  it('[CF3] of the revision that was confirmed, it is confirmed', () => {
    expect(confirmationStanding(state('confirmed', 7), 7)).toMatchObject({ verdict: 'confirmed', verdictOutdated: false });
  });

  it.each(['confirmed', 'flagged'] as const)('[CF3] once the figure is revised, "%s" stands on the revision before', (kind) => {
    const standing = confirmationStanding(state(kind, 7), 8);
    expect(standing).toMatchObject({ verdict: kind, verdictOutdated: true });
    expect(confirmationQueue(standing)).toBe('changed');
  });

  it('[CF3] what was said of a newer revision says nothing of the one on screen', () => {
    const standing = confirmationStanding(state('confirmed', 9, 9), 8);
    expect(standing).toEqual({ verdict: null, verdictOutdated: false, explained: false, explanationOutdated: false });
    expect(confirmationQueue(standing)).toBe('waiting');
  });

  it('[CF3] verdict and explanation grow old each by itself', () => {
    expect(confirmationStanding(state('flagged', 8, 7), 8)).toEqual({
      verdict: 'flagged',
      verdictOutdated: false,
      explained: true,
      explanationOutdated: true,
    });
  });

  it('[CF2] an explanation alone leaves the figure waiting for its verdict', () => {
    const standing = confirmationStanding(state(null, 0, 8), 8);
    expect([standing.explained, confirmationQueue(standing)]).toEqual([true, 'waiting']);
  });

  it('of a figure that nobody spoke of, nothing is said', () => {
    expect(confirmationQueue(confirmationStanding(undefined, 3))).toBe('waiting');
  });
});
