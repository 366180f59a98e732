import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import type { Ledger } from '../../../../contract/money';

/** The seven rates, in the order in which a dossier meets them. */
export const RATES = ['online', 'full', 'paid', 'on-time', 'digitised', 'reused', 'satisfied'] as const satisfies readonly ServiceRate[];

/** The sets of the indicator engine that hold the rates of a ledger month by month, and their codes there. */
export const SETS: Record<Ledger, string> = { actual: 'dich-vu-cong', simulated: 'mo-phong-dich-vu-cong' };
export const INDICATORS: Record<ServiceRate, string> = {
  online: 'ty-le-truc-tuyen',
  full: 'ty-le-toan-trinh',
  paid: 'ty-le-thanh-toan',
  'on-time': 'ty-le-dung-han',
  digitised: 'ty-le-so-hoa',
  reused: 'ty-le-tai-su-dung',
  satisfied: 'ty-le-hai-long',
};
