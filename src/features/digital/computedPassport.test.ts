import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../contract/feeds/indicators';
import { observationOf } from './annex.fixture';
import { computedPassport } from './computedPassport';

const facts = { name: 'x', unit: '%', formula: 'a − b', numerator: 'a', denominator: 'b', period: '2025', owner: null, quality: ['lưu ý'] };
const source = (passport: Partial<Observation['passport']>): Observation => {
  const one = observationOf('result', '2024', { kind: 'number', value: 1 });
  return { ...one, passport: { ...one.passport, ...passport } };
};

describe('the passport of a computed figure', () => {
  it('[IE11] is as new as its newest source, whatever the zone it is written in, and as trustworthy as its weakest', () => {
    const passport = computedPassport(
      [
        source({ receivedAt: '2026-11-20T08:00:00+07:00', revision: 7, source: 'A', provenance: 'simulated' }),
        source({ receivedAt: '2026-11-20T02:00:00Z', revision: 3, source: 'B', provenance: 'published' }),
      ],
      facts,
    );
    expect(passport).toMatchObject({
      receivedAt: '2026-11-20T02:00:00Z',
      revision: 7,
      source: 'A; B',
      provenance: 'simulated',
      numerator: 'a',
    });
  });
  it('[IE11] is none without a source: nothing vouches for it, least of all 1970', () => expect(computedPassport([], facts)).toBeNull());
});
