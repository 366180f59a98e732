import type { ServiceUnit } from '../../../contract/services';
import { unitKindOf, unitOf } from '../../../contract/rules/serviceUnits';
import type { Registers } from '../../store/rows/storedRegisters';

const PROVINCE = 'Tỉnh Sơn La';

/** A unit as rows name it with the name it bore in a period; one that the registers do not have is named by its code. */
export const namedUnit = (registers: Registers, unit: string, period: string): ServiceUnit => {
  const [kind, code] = [unitKindOf(unit), unitOf(unit)];
  if (kind === 'province') return { kind, code, name: PROVINCE };
  return { kind, code, name: registers.part({ dimension: kind, member: code }, period, []).name };
};
