import type { Change } from '../../contract/events';

const PARAMETERS = 10;
export const UNIT = 'mg/L';

/** One reading of the bench: datastream `n`, observed at `at` (ms since 1970). */
export interface Sample {
  n: number;
  value: number;
  at: number;
}

export const stationOf = (n: number): string => `BENCH_${String(Math.floor(n / PARAMETERS)).padStart(4, '0')}`;
export const parameterOf = (n: number): string => `P${n % PARAMETERS}`;
export const keyOf = (n: number): string => `${stationOf(n)}/${parameterOf(n)}`;

/** The sample as the wire has it. */
export const toChange = ({ n, value, at }: Sample, revision: number): Change => ({
  kind: 'reading.latest',
  reading: {
    key: keyOf(n),
    station: stationOf(n),
    stationName: stationOf(n),
    parameter: parameterOf(n),
    value,
    unit: UNIT,
    status: '00',
    observedAt: new Date(at).toISOString(),
    receivedAt: new Date(at).toISOString(),
    revision,
    provenance: 'simulated',
    file: `${stationOf(n)}.txt`,
  },
});
