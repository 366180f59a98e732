import * as z from 'zod/mini';
import { readText, type ReadData } from '../dataFiles';
import { scoreUnit } from '../services/scoreRows';
import type { FoundUnit } from '../services/openUnitFinder';

const department = z.string().check(z.minLength(1));
const file = z.object({
  root: department,
  units: z.array(z.looseObject({ department, name: z.string(), unit: scoreUnit })),
});

/** Which unit a person has said that a department of the portal is, and the department of the whole province. */
export interface PortalUnits {
  root: string;
  known: ReadonlyMap<string, { unit: string; name: string }>;
}

/** Reads `data/national-portal-units.json`. @throws where it does not have its form */
export const readPortalUnits = async (read: ReadData): Promise<PortalUnits> => {
  const { root, units } = file.parse(JSON.parse(await readText(read, 'national-portal-units.json')));
  return { root, known: new Map(units.map((each) => [each.department, { unit: each.unit, name: each.name }])) };
};

/** The portal sets the province behind the name of a department where another province has one of that name. */
const OF_PROVINCE = /\s+-\s+tỉnh\s+sơn\s+la$/iu;
const fullName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(OF_PROVINCE, '')
    .replace(/\bUBND\b/gu, 'Ủy ban nhân dân');

/** Finds the unit of a department: as a person has said, else by the exact name in the registers; a name of several is nobody's. */
export const openDepartmentFinder =
  ({ known }: PortalUnits, findUnit: (words: string, period: string) => FoundUnit) =>
  (department: string, name: string, period: string): FoundUnit => {
    const said = known.get(department);
    return said ? { unit: said.unit, name: said.name, formerly: null } : findUnit(fullName(name), period);
  };
export type FindDepartment = ReturnType<typeof openDepartmentFinder>;
