import { sql } from 'kysely';
import * as z from 'zod/mini';
import { areasOf, type Belongs } from '../../../contract/access/limits';
import { succession } from '../../../contract/rules/confirmationAgencies';
import { unitKindOf, unitOf } from '../../../contract/rules/serviceUnits';
import { committeeId } from '../../../contract/rules/taskParties';
import { OWNER_DIMENSION } from '../../ingest/money/investmentSet';
import { SERVICES_OWNER } from '../../ingest/services/recorders';
import { readStoredProjects } from '../../store/rows/storedProjects';
import { readRegisters } from '../../store/rows/storedRegisters';
import type { Db } from '../../store/store';
import type { Ownership } from './kind';

/** Newer than any revision: the registers as they stand. */
const NOW = Number.MAX_SAFE_INTEGER;
const NOBODY: Belongs = { agencies: [], areas: [] };
const FINANCE = 'so-tai-chinh';

const parsed = (place: string): unknown => {
  try {
    return JSON.parse(place);
  } catch {
    return null;
  }
};
const placeIn = <T extends z.ZodMiniType>(form: T, place: string | null): z.infer<T> | null => {
  const read = form.safeParse(place === null ? null : parsed(place));
  return read.success ? read.data : null;
};

const definitionRow = z.object({ set_id: z.string(), code: z.string(), owner: z.nullable(z.string()) });
const observationPlace = z.tuple([z.string(), z.string(), z.string(), z.string(), z.array(z.string())]);

/** A figure is of the agency that answers for its indicator, and of those that it names; it lies where it says. */
export const ownsObservations = async (db: Db): Promise<Ownership<unknown>> => {
  const { rows } = await sql`select i.set_id, i.code, coalesce(i.owner_agency, v.head->>'owner') as owner
    from (select distinct on (set_id, code) set_id, code, owner_agency from indicator order by set_id, code, revision desc) i
    join (select distinct on (set_id) set_id, head from indicator_set_version order by set_id, revision desc) v on v.set_id = i.set_id`.execute(
    db,
  );
  const owners = new Map(rows.map((row) => definitionRow.parse(row)).map(({ set_id, code, owner }) => [`${set_id}/${code}`, owner]));
  const registers = await readRegisters(db, NOW);
  const answering = (owner: string): string[] => {
    const agency = registers.agency(owner);
    return agency ? succession(agency, registers.agency).map(({ id }) => id) : [];
  };
  return ({ place }) => {
    const space = place?.indexOf(' ') ?? -1;
    const read = place === null ? null : placeIn(observationPlace, place.slice(space + 1));
    if (place === null || read === null) return NOBODY;
    const parts = read[4].map((each) => each.split('='));
    const membersOf = (...dimensions: string[]) =>
      parts.flatMap(([dimension, member]) => (dimension && member && dimensions.includes(dimension) ? [member] : []));
    const [area] = membersOf('area');
    const owner = owners.get(`${place.slice(0, space)}/${read[0]}`) ?? null;
    return {
      agencies: [...membersOf('agency', OWNER_DIMENSION), ...(owner === null ? [] : answering(owner))],
      areas: area === undefined ? 'province' : areasOf(area),
    };
  };
};

const cellPlace = z.tuple([z.enum(['month', 'cell-estimate']), z.int(), z.string(), z.string(), z.union([z.string(), z.int()])]);
/** The budget is kept by the department of finance; a cell lies in its unit, all else in the province. */
export const ownsBudget =
  async (): Promise<Ownership<unknown>> =>
  ({ place }) => {
    const cell = placeIn(cellPlace, place);
    return { agencies: [FINANCE], areas: cell === null || cell[3] === '' ? 'province' : areasOf(cell[3]) };
  };

/** Plans and paths are of the whole province. */
export const ownsPlans = async (): Promise<Ownership<unknown>> => () => ({ agencies: [FINANCE], areas: 'province' });

const linePlace = z.tuple([z.enum(['month', 'allocation']), z.int(), z.string(), z.string(), z.union([z.string(), z.int()])]);
interface Placed {
  area: string | null;
  owner: { agency: string | null };
}
/** Of the agency that owns the project, as it stands and as the row would have it, and of the department of finance. */
export const ownsDisbursement = async (db: Db): Promise<Ownership<{ project: { body: Placed } | null }>> => {
  const projects = new Map((await readStoredProjects(db, NOW, 'actual')).map((project) => [project.code, project]));
  const of = ({ area, owner }: Placed): Belongs => ({
    agencies: owner.agency === null ? [FINANCE] : [owner.agency, FINANCE],
    areas: area === null ? 'province' : areasOf(area),
  });
  return ({ place, ready }) => {
    const code = placeIn(linePlace, place)?.[2];
    const standing = code === undefined ? undefined : projects.get(code);
    const next = ready?.project?.body;
    if (standing && next) return JSON.stringify(of(standing)) === JSON.stringify(of(next)) ? of(standing) : NOBODY;
    return standing ? of(standing) : next ? of(next) : NOBODY;
  };
};

const unitPlace = z.tuple([z.string()], z.unknown());
/** Of the unit that a row counts, and of the office that answers for the figures of services. */
export const ownsUnits =
  async (): Promise<Ownership<unknown>> =>
  ({ place }) => {
    const unit = placeIn(unitPlace, place)?.[0];
    if (unit === undefined) return NOBODY;
    const code = unitOf(unit);
    const kind = unitKindOf(unit);
    if (kind === 'area') return { agencies: [committeeId(code), SERVICES_OWNER], areas: areasOf(code) };
    return { agencies: kind === 'agency' ? [code, SERVICES_OWNER] : [SERVICES_OWNER], areas: 'province' };
  };
