import * as z from 'zod/mini';
import { serviceRate } from '../../../../contract/feeds/serviceDossiers';

const span = z.object({ low: z.number(), high: z.number() });
/** Fields with their part of what a unit receives. */
const shares = z.array(z.tuple([z.string(), z.number()]));
/** Procedures in all, fit to be done wholly online, and offered so. */
const procedures = z.tuple([z.int(), z.int(), z.int()]);
/** How well the units of a level do, as parts of 1; each unit has a place of its own in each span. */
const level = z.object({ online: span, full: span, paid: span, late: span, cleared: span, digitised: span, reused: span });

/** All that the generator of dossiers knows. */
export const dossierParameters = z.object({
  /** The first month of the province's agencies; areas begin in the month in which they were formed. */
  baseMonth: z.string(),
  fields: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      /** Parts of what is received. */
      eligible: z.number(),
      payable: z.number(),
      digitisable: z.number(),
      reusable: z.number(),
      /** How often it is late, 1 being usual. */
      late: z.number(),
      province: procedures,
      commune: procedures,
    }),
  ),
  agencies: z.array(z.object({ id: z.string(), perMonth: z.number(), fields: shares })),
  area: z.object({ dossiersPerThousand: span, fields: shares }),
  levels: z.object({ agency: level, area: level }),
  gainPerMonth: z.number(),
  wave: z.number(),
  early: span,
  post: span,
  /** How much more often what is pending is late than what was solved. */
  pendingLate: z.number(),
  dueSoon: span,
  feedbackPerThousand: span,
  feedbackOnTime: span,
  feedbackDissatisfied: span,
  /** What the agencies carried into the first month, as a part of what they receive in one. */
  carried: span,
  /** Invented targets of the province, at least so many %. */
  targets: z.array(z.object({ rate: serviceRate, name: z.string(), percent: z.number() })),
  seasons: z.array(z.number()).check(z.length(12)),
  spread: z.number(),
});
export type DossierParameters = z.infer<typeof dossierParameters>;

/** An area of the register as the generators of services need it. */
export const servedArea = z.object({ code: z.string(), population: z.number(), validFrom: z.iso.date() });
export type ServedArea = z.infer<typeof servedArea>;
