import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import type { Ledger } from '../../../../contract/money';

/** Departments of the province, or communes and wards. */
export type UnitKind = 'agency' | 'area';

/** All that a person chooses on the page; what is undefined is left to the page. */
export interface DossierChoice {
  year: string | undefined;
  ledger: Ledger | undefined;
  /** A period of the address; its last month is what is looked at. */
  period: string | undefined;
  /** From January on, instead of the month alone. */
  isCumulative: boolean;
  rate: ServiceRate;
  /** Whose dossiers: `agency:so-noi-vu`, `area:03646`. */
  unit: string | undefined;
  field: string | undefined;
  kind: UnitKind;
  /** Units with fewer to be counted are left out of the ranking. */
  atLeast: number | undefined;
}
/** What is named is changed, undefined takes it out of the address; the rest stays. */
export type OnChoice = (change: Partial<DossierChoice>) => void;

/** `area:03646` → its kind and code; null of what is no unit. */
export const unitOf = (key: string): { kind: UnitKind; code: string } | null => {
  const [kind, code] = key.split(':');
  return (kind === 'agency' || kind === 'area') && code ? { kind, code } : null;
};
