import type { ServiceRate } from '../feeds/serviceDossiers';
import type { Ledger } from '../money';

/** The set of the indicator engine that holds the sums and rates of a ledger's dossiers. */
export const DOSSIER_SETS: Record<Ledger, string> = { actual: 'dich-vu-cong', simulated: 'mo-phong-dich-vu-cong' };

/** The indicator of each rate. */
export const RATE_CODES: Record<ServiceRate, string> = {
  online: 'ty-le-truc-tuyen',
  full: 'ty-le-toan-trinh',
  paid: 'ty-le-thanh-toan',
  'on-time': 'ty-le-dung-han',
  digitised: 'ty-le-so-hoa',
  reused: 'ty-le-tai-su-dung',
  satisfied: 'ty-le-hai-long',
};
