import * as z from 'zod/mini';
import { day } from '../../../contract/agencies';
import { dossierCounts, dossierField, procedureCounts, serviceTarget, type DossierCounts } from '../../../contract/feeds/serviceDossiers';
import { told } from '../money/told';

const { code } = dossierField.shape;
/** Who solves dossiers: `agency:<id of the register>` or `area:<code>`; what belongs to no unit is not the province's either. */
export const dossierUnit = z.string().check(z.regex(/^(area|agency):[\p{L}\p{N}._-]{1,60}$/u));

/** The counts of which nobody said anything. */
export const UNTOLD: DossierCounts = {
  receivedOnline: null,
  receivedDirect: null,
  receivedPost: null,
  solvedEarly: null,
  solvedOnTime: null,
  solvedLate: null,
  pendingInTerm: null,
  pendingDueSoon: null,
  pendingLate: null,
  fullEligible: null,
  fullOnline: null,
  payable: null,
  paidOnline: null,
  digitisable: null,
  digitised: null,
  reusable: null,
  reused: null,
  feedback: null,
  feedbackOnTime: null,
  feedbackDissatisfied: null,
};

/** A field of procedures by the name that a source gives it. */
export const dossierFieldRow = z.object({ ...dossierField.shape, ...told });
/**
 * What is known of the dossiers of a unit in a field and month, all counts at once: the newest row of a place takes the former one's.
 * Counts that make up a rate are told together or not at all (contract/rules/dossierFaults.ts).
 */
export const dossierRow = z.object({
  unit: dossierUnit,
  field: code,
  month: z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  counts: dossierCounts,
  ...told,
});
const { level, total, eligible, provided } = procedureCounts.shape;
/** The procedures of a level in a field as they were counted on a day. */
export const procedureRow = z.object({ level, field: code, seenOn: day, total, eligible, provided, ...told });
/** A target that no set of the indicator engine holds, and the act that it rests on; `body` null takes it back. */
export const targetBody = z.extend(serviceTarget, { act: z.object({ id: z.string(), shortName: z.string() }) });
export const targetRow = z.object({ id: serviceTarget.shape.id, body: z.nullable(targetBody), ...told });
export type TargetRow = z.infer<typeof targetRow>;
export type DossierFieldRow = z.infer<typeof dossierFieldRow>;
export type DossierRow = z.infer<typeof dossierRow>;
export type ProcedureRow = z.infer<typeof procedureRow>;

/** What any source tells of dossiers; parts left out say nothing. */
export const dossierRows = z.object({
  fields: z.optional(z.array(dossierFieldRow)),
  dossiers: z.optional(z.array(dossierRow)),
  procedures: z.optional(z.array(procedureRow)),
  targets: z.optional(z.array(targetRow)),
});
export type DossierRows = z.infer<typeof dossierRows>;
