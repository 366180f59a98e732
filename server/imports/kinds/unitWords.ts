import { readRegisters } from '../../store/rows/storedRegisters';
import type { Db } from '../../store/store';

/** Newer than any revision: the registers as they stand. */
const NOW = Number.MAX_SAFE_INTEGER;

/** What units of public services are called, `area:03646` → "Phường Tô Hiệu"; one that no register has keeps its key. */
export const readUnitWords = async (db: Db): Promise<(unit: string) => string> => {
  const { agencies, areas } = await readRegisters(db, NOW);
  const names = new Map([
    ['province:tinh', 'Toàn tỉnh'],
    ...agencies.map(({ id, name }) => [`agency:${id}`, name] as const),
    ...areas.map(({ code, name }) => [`area:${code}`, name] as const),
  ]);
  return (unit) => names.get(unit) ?? unit;
};
