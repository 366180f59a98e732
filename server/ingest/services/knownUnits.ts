import { readRegisters, type Registers } from '../../store/rows/storedRegisters';
import type { Db } from '../../store/store';
import type { KnownUnits } from './checkUnit';

/** The registers at a revision, asked once a period. */
export const readKnownUnits = async (db: Db, revision: number): Promise<KnownUnits> => {
  const registers = await readRegisters(db, revision);
  const areas = new Map<string, ReturnType<Registers['areasIn']>>();
  return {
    agency: registers.agency,
    areasIn: (period) => {
      const known = areas.get(period) ?? registers.areasIn(period);
      areas.set(period, known);
      return known;
    },
  };
};
