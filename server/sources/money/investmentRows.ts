import * as z from 'zod/mini';
import { day } from '../../../contract/agencies';
import { investmentOwner, planKind, project } from '../../../contract/feeds/investment';
import { dong } from '../../../contract/money';
import { stepRow, told } from './told';

const { owner: _owner, obstacle: _obstacle, code, ...facts } = project.shape;
/** What a project is, as it is kept: its owner with its name, every obstacle that was told, oldest first, and its papers. */
export const projectBody = z.object({
  ...facts,
  owner: investmentOwner,
  obstacles: z.array(z.object({ text: z.string(), since: day, until: z.nullable(day) })),
  documents: z.array(z.object({ number: z.string(), title: z.string(), date: z.nullable(day) })),
});
export type ProjectBody = z.infer<typeof projectBody>;

export const projectRow = z.object({ code, body: projectBody, ...told });
export const planRow = z.object({
  year: z.int(),
  kind: planKind,
  decidedOn: day,
  amount: dong,
  carriedOver: dong,
  document: z.string(),
  ...told,
});
export const allocationRow = z.object({
  year: z.int(),
  project: code,
  capitalSource: z.string(),
  decidedOn: day,
  amount: dong,
  carriedOver: dong,
  document: z.string(),
  ...told,
});
/** What was paid out in one month alone, 1 to 13; advances are part of it, what was recovered of them is not. */
export const monthRow = z.object({
  year: z.int(),
  project: code,
  capitalSource: z.string(),
  month: z.int().check(z.minimum(1), z.maximum(13)),
  disbursed: dong,
  advanced: dong,
  recovered: dong,
  ...told,
});
export type ProjectRow = z.infer<typeof projectRow>;
export type PlanRow = z.infer<typeof planRow>;
export type AllocationRow = z.infer<typeof allocationRow>;
export type MonthRow = z.infer<typeof monthRow>;

/** What any source tells of public investment, in đồng; parts left out say nothing. */
export const investmentRows = z.object({
  projects: z.optional(z.array(projectRow)),
  plans: z.optional(z.array(planRow)),
  allocations: z.optional(z.array(allocationRow)),
  months: z.optional(z.array(monthRow)),
  steps: z.optional(z.array(stepRow)),
});
export type InvestmentRows = z.infer<typeof investmentRows>;
