import { sql } from 'kysely';
import type { Ledger } from '../../../contract/money';
import type { WriteView } from '../../store/store';

/** Who answers for actual figures, where the register of agencies has it; nobody does for invented ones. */
export const registeredOwner = async ({ db }: WriteView, ledger: Ledger, agency: string): Promise<string | null> => {
  if (ledger === 'simulated') return null;
  const { rows } = await sql`select 1 from agency where id = ${agency} limit 1`.execute(db);
  return rows.length > 0 ? agency : null;
};
