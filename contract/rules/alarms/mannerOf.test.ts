import { describe, expect, it } from 'vitest';
import type { AlarmRuleBody } from '../../alarms';
import { mannerOf } from './mannerOf';

const body: AlarmRuleBody = {
  name: 'COD vượt giới hạn',
  target: { kind: 'datastream', stations: 'all', parameters: ['COD'] },
  condition: { kind: 'limit', averaging: 'instant', op: 'gt', limit: 'in-force', hysteresis: 5, minimumCoverage: 75 },
  onDelaySeconds: 600,
  offDelaySeconds: 900,
  priority: 'critical',
  owner: null,
  playbook: null,
  suppressedBy: [],
  escalation: [
    { afterMinutes: 60, to: 'role:leader' },
    { afterMinutes: 15, to: 'role:duty' },
  ],
  maxShelfMinutes: 60,
  enabled: true,
  basis: 'QCVN 40:2025/BTNMT',
};
const silence = { kind: 'silent', afterMinutes: 60 } as const;

describe('how the conditions of a rule move', () => {
  it('[AL4] delays of readings and indices are confirmed by data', () => {
    expect(mannerOf(body)).toMatchObject({ confirmedBy: 'datum', onDelayMs: 600_000, offDelayMs: 900_000, silentAfterMs: null });
    expect(mannerOf({ ...body, target: { kind: 'index', stations: 'all', index: 'VN_AQI' } }).confirmedBy).toBe('datum');
  });

  it('[AL4] those of silence, sources and indicators by the clock', () => {
    const target = { kind: 'indicator', set: 'dau-tu-cong', indicator: 'ty-le', over: 'whole' } as const;
    expect(mannerOf({ ...body, target, condition: { kind: 'off-path', by: 10 } }).confirmedBy).toBe('clock');
    const source = { kind: 'source', sources: 'all' } as const;
    expect(mannerOf({ ...body, target: source, condition: { kind: 'source-state', from: 'dead' } }).confirmedBy).toBe('clock');
    expect(mannerOf({ ...body, condition: silence })).toMatchObject({ confirmedBy: 'clock', silentAfterMs: 3_600_000 });
  });

  it('[AL10] takes the steps of the escalation in the order of time', () =>
    expect(mannerOf(body).escalation).toEqual([
      { afterMs: 900_000, to: 'role:duty' },
      { afterMs: 3_600_000, to: 'role:leader' },
    ]));

  it('[AL1] asks for no acknowledgement of what is low', () => {
    expect(mannerOf(body).asksAcknowledgement).toBe(true);
    expect(mannerOf({ ...body, priority: 'low' }).asksAcknowledgement).toBe(false);
  });
});
