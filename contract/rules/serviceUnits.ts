import type { ServiceUnit } from '../services';

/** A unit as rows name it, `agency:so-y-te`: its kind. */
export const unitKindOf = (unit: string): ServiceUnit['kind'] =>
  unit.startsWith('area:') ? 'area' : unit.startsWith('agency:') ? 'agency' : 'province';

/** A unit as rows name it, `agency:so-y-te`: its code. */
export const unitOf = (unit: string): string => unit.slice(unit.indexOf(':') + 1);
