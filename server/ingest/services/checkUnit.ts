import { daysOf } from '../../../contract/period';
import { unitKindOf, unitOf } from '../../../contract/rules/serviceUnits';
import type { Registers } from '../../store/rows/storedRegisters';

/** What a unit is judged by. */
export type KnownUnits = Pick<Registers, 'agency' | 'areasIn'>;

/** Why a unit, as rows name it, did not stand in a period, in Vietnamese; empty where it did, [DV6]. */
export const againstUnit = (unit: string, period: string, registers: KnownUnits): string[] => {
  const code = unitOf(unit);
  const kind = unitKindOf(unit);
  if (kind === 'province') return [];
  if (kind === 'area')
    return registers.areasIn(period).some((area) => area.code === code) ? [] : [`không có xã, phường mã ${code} trong kỳ ${period}`];
  const agency = registers.agency(code);
  if (!agency) return [`không có cơ quan mã ${code} trong danh mục`];
  const { first, last } = daysOf(period);
  // Whatever became of it later, in its own time it stood; one that has successors and no known last day has ended.
  const stands =
    (agency.validFrom === null || agency.validFrom <= last) &&
    (agency.validTo === null ? agency.successors.length === 0 : agency.validTo > first);
  return stands ? [] : [`cơ quan ${agency.name} không còn hoạt động`];
};
