import type * as z from 'zod/mini';
import type { serviceDossiers } from '../../../contract/feeds/serviceDossiers';
import { isProvisional } from '../../../contract/rules/openPeriod';
import { unitKindOf } from '../../../contract/rules/serviceUnits';
import { readDossierFields, readProcedures } from '../../store/rows/storedDossierNames';
import { readDossierYear, readDossierYears } from '../../store/rows/storedDossiers';
import { readRegisters, type Registers } from '../../store/rows/storedRegisters';
import { readServiceTargets } from '../../store/rows/storedServiceTargets';
import type { Db } from '../../store/store';
import { chooseYear } from '../money/chooseYear';
import { namedUnit } from './unitNames';

type Body = z.infer<typeof serviceDossiers.body>;

/** Who stood in a year by the registers, and whoever told of it besides: agencies first, then areas, each in order of names. */
const unitsIn = (registers: Registers, year: number, told: readonly string[]): Body['units'] => {
  const standing = [
    ...registers.agencies
      .filter(({ validTo, successors }) => successors.length === 0 && (validTo === null || validTo > `${year}-01-01`))
      .map(({ id }) => `agency:${id}`),
    ...registers.areasIn(String(year)).map(({ code }) => `area:${code}`),
  ];
  return [...new Set([...standing, ...told])]
    .map((unit) => namedUnit(registers, unit, unitKindOf(unit) === 'area' ? `${year}-12` : String(year)))
    .toSorted((a, b) => (a.kind === b.kind ? a.name.localeCompare(b.name, 'vi') : a.kind < b.kind ? -1 : 1));
};

/** Whoever is named by `unit` counts in `byField` alone; `byUnit` and `open` are of every unit. */
export const readServiceDossiers = async (db: Db, revision: number, params: z.infer<typeof serviceDossiers.params>): Promise<Body> => {
  const known = chooseYear(params, await readDossierYears(db, revision));
  const { ledger, year } = known;
  const targets = await readServiceTargets(db, revision, ledger);
  const names = await readDossierFields(db, { revision, ledger });
  if (year === null) {
    const none = { lastMonth: null, provisional: false, receipt: null, fields: [], units: [], byUnit: [], byField: [], open: [] };
    return { ...known, ...none, procedures: [], targets };
  }
  const { last, receipt, units, fields, ...counted } = await readDossierYear(db, { revision, ledger, year }, params);
  const procedures = await readProcedures(db, { revision, ledger }, `${year}-12-31`);
  const nameOf = new Map(names.map((field) => [field.code, field.name]));
  const used = new Set([...fields, ...procedures.map(({ field }) => field)]);
  return {
    ...known,
    lastMonth: last?.month ?? null,
    provisional: last !== null && isProvisional(last.month, last.observed_at),
    receipt,
    fields: [...used].map((code) => ({ code, name: nameOf.get(code) ?? code })).toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
    units: unitsIn(await readRegisters(db, revision), year, units),
    ...counted,
    procedures,
    targets,
  };
};
