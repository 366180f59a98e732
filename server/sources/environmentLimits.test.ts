import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { limit, stationKind, type Limit } from '../../contract/environment';
import { limitOn } from '../../contract/rules/limits';
import register from '../../data/environment-limits.json';

const general = z.omit(limit, { origin: true, basis: true });
const { sets } = z
  .object({ sets: z.array(z.object({ id: z.string(), kind: stationKind, basis: z.string(), limits: z.array(general) })) })
  .parse(register);
const of = (id: string, parameter: string): Limit[] =>
  sets
    .filter((set) => set.id === id)
    .flatMap(({ basis, limits }) => limits.map((each): Limit => ({ ...each, basis, origin: 'general' })))
    .filter((each) => each.parameter === parameter);

describe('the general limits of data/environment-limits.json', () => {
  it('[EV3] of PM2.5 over 24 hours are 50 µg/Nm³ until 31/12/2025 and 45 from 01/01/2026; of an hour there is none', () => {
    const limits = of('QCVN 05:2023', 'PM2.5');
    expect(['2025-12-31', '2026-01-01'].map((day) => limitOn(limits, '24h', day)?.high)).toEqual([50, 45]);
    expect(limitOn(limits, '1h', '2026-01-01')).toBeNull();
  });
  it('[EV3] of surface water are those of its class: oxygen from below, pH from both sides', () => {
    expect(['A', 'B', 'C', 'D'].map((column) => limitOn(of(`QCVN 08:2023/${column}`, 'DO'), '24h', '2026-11-22')?.low)).toEqual([
      6, 5, 4, 2,
    ]);
    expect(limitOn(of('QCVN 08:2023/A', 'pH'), '24h', '2026-11-22')).toMatchObject({ low: 6.5, high: 8.5 });
    expect(of('QCVN 08:2023/C', 'TSS')).toEqual([]);
  });
  it('[EV3] leave wastewater and stack gas to the licence of each site', () => {
    expect(new Set(sets.map(({ kind }) => kind))).toEqual(new Set(['ambient-air', 'surface-water']));
  });
});
