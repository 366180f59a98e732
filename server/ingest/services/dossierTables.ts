import { COUNT_COLUMNS } from '../../store/rows/storedDossiers';
import type { MoneyTable } from '../money/appendNew';

export const FIELDS: MoneyTable = { name: 'service_field', key: { code: 'text' }, facts: { name: 'text' }, isSameLater: true };
export const DOSSIERS: MoneyTable = {
  name: 'service_dossier',
  key: { year: 'integer', month: 'integer', unit: 'text', field: 'text' },
  facts: Object.fromEntries(Object.values(COUNT_COLUMNS).map((column) => [column, 'integer'])),
};
export const PROCEDURES: MoneyTable = {
  name: 'service_procedure',
  key: { level: 'text', field: 'text', seen_on: 'date' },
  facts: { total: 'integer', eligible: 'integer', provided: 'integer' },
};
/** Targets that no set of the indicator engine holds. */
export const TARGETS: MoneyTable = { name: 'service_target', key: { id: 'text' }, facts: { body: 'jsonb' } };
/** Every table that a file of dossiers may write. */
export const DOSSIER_TABLES: readonly MoneyTable[] = [FIELDS, DOSSIERS, PROCEDURES];
