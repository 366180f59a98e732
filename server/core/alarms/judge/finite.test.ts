import { describe, expect, it } from 'vitest';
import { judgeChange } from './judgeChange';
import { judgeLimit } from './judgeLimit';

const LEAST = Number.MIN_VALUE;

describe('how bad a datum is', () => {
  it('[AL5] is a number that a kept state gives back, also against a limit next to nothing: one such rule would stop all others', () => {
    const limit = { kind: 'limit', averaging: 'instant', op: 'gt', limit: LEAST, hysteresis: 0, minimumCoverage: 0 } as const;
    const change = { kind: 'change', direction: 'either', by: LEAST, withinMinutes: 5 } as const;
    const samples = [
      judgeLimit(40, LEAST, limit, 0),
      judgeLimit(-40, LEAST, limit, 0),
      judgeChange({ ms: 1, value: 40 }, [{ ms: 0, value: 0 }], change),
    ];
    expect(samples.map(({ over }) => over)).toEqual([true, false, true]);
    expect(JSON.parse(JSON.stringify(samples))).toEqual(samples);
  });
});
