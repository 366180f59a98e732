import type { Role } from '../../../contract/feeds/indicators';
import type { Quantity } from '../../../contract/value';

/** One simulated value, in the form in which any source hands an observation in. */
export interface SimulatedRow {
  indicatorCode: string;
  breakdown: { dimension: string; member: string }[];
  role: Role;
  period: string;
  value: Quantity;
  verbatim: null;
  alignment: 'exact';
  basis: string | null;
  source: string;
  provenance: 'simulated';
  observedAt: string | null;
}

const SOURCE = 'Bộ sinh dữ liệu mô phỏng';

/** A value seen at `observedAt`, of the whole where no part is named. */
export const outcome = (
  indicatorCode: string,
  period: string,
  value: number,
  observedAt: string,
  part?: readonly [dimension: string, member: string],
): SimulatedRow => ({
  indicatorCode,
  breakdown: part ? [{ dimension: part[0], member: part[1] }] : [],
  role: 'actual',
  period,
  value: { kind: 'number', value },
  verbatim: null,
  alignment: 'exact',
  basis: null,
  source: SOURCE,
  provenance: 'simulated',
  observedAt,
});

/** What an invented act promises. */
export const promised = (
  indicatorCode: string,
  period: string,
  value: Quantity,
  { role, basis, part }: { role: 'plan' | 'target'; basis: string; part?: readonly [dimension: string, member: string] },
): SimulatedRow => ({
  ...outcome(indicatorCode, period, 0, '', part),
  role,
  value,
  basis,
  observedAt: null,
});
