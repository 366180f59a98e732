import * as z from 'zod/mini';
import { day } from '../../../../contract/agencies';
import { planKind } from '../../../../contract/feeds/investment';
import { provenance } from '../../../../contract/figure';

const span = z.object({ low: z.number(), high: z.number() });
/** In triệu đồng. */
const millions = z.int();
const thirteen = z.array(z.number()).check(z.length(13));
const shares = z.array(z.tuple([z.string(), z.number()]));
const plan = { kind: planKind, amount: millions, carriedOver: millions, document: z.string() };
const allocated = { amount: millions, carriedOver: millions };
const monthDay = z.string().check(z.regex(/^\d\d-\d\d$/));

/** All that the generator of public investment knows. Amounts are in triệu đồng, so that they add up in whole numbers. */
export const investmentParameters = z.object({
  owners: z.array(z.object({ code: z.string(), planBillion: z.number(), speed: z.number() })),
  regionalOwner: z.object({ name: z.string(), planBillion: span, speed: span }),
  provincialProjects: z.int(),
  projectsPerArea: z.int(),
  provincialSources: shares,
  areaSources: shares,
  /** The part of projects that draw on two sources. */
  secondSourceShare: z.number(),
  fields: z.array(z.string()),
  obstacles: z.array(z.string()),
  /** The part of projects that pay nothing out until late in the year. */
  idleShare: z.number(),
  /** A project slower than this, as a part of the usual speed, has an obstacle. */
  slowBelow: z.number(),
  spread: z.number(),
  /** Years of which the province published totals, by year: what is generated of them meets these to the đồng. */
  published: z.record(
    z.string(),
    z.object({
      plans: z.array(z.object({ ...plan, decidedOn: day, provenance })),
      allocated: z.array(z.object({ ...allocated, decidedOn: day })),
      /** Running totals at the ends of the thirteen months. */
      disbursed: z.array(millions).check(z.length(13)),
    }),
  ),
  /** Every other year. */
  invented: z.object({
    baseYear: z.int(),
    yearlyGrowth: z.number(),
    plans: z.array(z.object({ ...plan, on: monthDay })),
    allocated: z.array(z.object({ ...allocated, on: monthDay })),
    /** Running totals as parts of what is allocated in the end. */
    curve: thirteen,
    path: z.object({ percent: thirteen, basis: z.string() }),
  }),
});
export type InvestmentParameters = z.infer<typeof investmentParameters>;

/** An area of the register with what places a project in it. */
export const placedArea = z.object({
  code: z.string(),
  validFrom: day,
  population: z.number(),
  areaKm2: z.number(),
  lon: z.number(),
  lat: z.number(),
  oldDistrict: z.string(),
});
export type PlacedArea = z.infer<typeof placedArea>;
