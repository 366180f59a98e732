import type { Ledger } from '../../contract/money';
import type { IndicatorDefinition, SetHead } from './indicatorPlan';

/** How things are called in the set of a ledger: what is simulated says so in every name. */
export const namedIn =
  (ledger: Ledger) =>
  (name: string): string =>
    ledger === 'simulated' ? `${name} (mô phỏng)` : name;

export const SIMULATED_BASIS = 'Không có căn cứ pháp lý: dữ liệu mô phỏng';
export const SIMULATED_NOTE =
  'Dữ liệu mô phỏng: mọi trị số do máy sinh ra theo tham số trong data/simulated, không phải số liệu của tỉnh và không dùng để điều hành.';

export const uncapitalised = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

type Said = 'code' | 'no' | 'groupCode' | 'name' | 'unit' | 'direction';
/** An indicator of months that is computed, not reported: what is not said of it is null. */
export const indicatorOf = (said: Pick<IndicatorDefinition, Said> & Partial<IndicatorDefinition>): IndicatorDefinition => ({
  cadence: 'month',
  formula: null,
  numerator: null,
  denominator: null,
  owner: null,
  assessment: null,
  notes: [],
  ...said,
});

/** An act that targets rest on, in its only version. */
export const basisOf = (said: Pick<SetHead['bases'][number], 'id' | 'name' | 'shortName'> & Partial<SetHead['bases'][number]>) => ({
  version: 1,
  validFrom: null,
  validTo: null,
  supersedes: null,
  supersededBy: null,
  ...said,
});
