import * as z from 'zod/mini';
import { day } from '../agencies';
import { defineFeed } from '../feed';
import { provenance } from '../figure';
import { position } from '../geometry';
import { dong, ledger, moneyStep, moneyYearHead, moneyYearParams, publishedMoney, receipt } from '../money';

const INVESTMENT_SCOPE = 'investment';
export const INVESTMENT_CHANNEL = 'investment';
const channels = [{ topic: INVESTMENT_CHANNEL, class: 'journal' }] as const;
export const projectCode = z.string().check(z.regex(/^[\p{L}\p{N}._-]{1,60}$/u));

/**
 * The three denominators in use: what the Prime Minister assigned, what was allocated in detail to projects, what the
 * province's own council and committee assigned. A rate always says of which.
 */
export const planKind = z.enum(['prime-minister', 'allocated', 'local']);
export type PlanKind = z.infer<typeof planKind>;

/** One version of the province's plan of a year. The newest decided by a day is the plan on that day. */
export const planVersion = z.object({
  kind: planKind,
  decidedOn: day,
  amount: dong,
  /** The part of `amount` that was carried over from the year before. */
  carriedOver: dong,
  document: z.string(),
  provenance,
});
export type PlanVersion = z.infer<typeof planVersion>;

/** What a project may draw from one source in the year, from a day on. */
export const allocation = z.object({ decidedOn: day, amount: dong, carriedOver: dong, document: z.string() });
export type Allocation = z.infer<typeof allocation>;

export const investmentOwner = z.object({
  code: z.string(),
  name: z.string(),
  /** An agency of the register; null where the owner is none. */
  agency: z.nullable(z.string()),
});
export const capitalSource = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['central', 'local', 'oda', 'programme']),
});
export const obstacle = z.object({ text: z.string(), since: day });

export const project = z.object({
  code: projectCode,
  name: z.string(),
  owner: z.string(),
  /** The groups of the law on public investment. */
  group: z.enum(['national', 'A', 'B', 'C']),
  field: z.string(),
  /** Code of the unit it stands in; null where it spans several. */
  area: z.nullable(z.string()),
  /** Null where nobody told. */
  place: z.nullable(position),
  startYear: z.nullable(z.int()),
  endYear: z.nullable(z.int()),
  totalInvestment: z.nullable(dong),
  obstacle: z.nullable(obstacle),
});
export type Project = z.infer<typeof project>;

/** The money of one project from one source in the year. */
export const investmentLine = z.object({
  project: z.string(),
  source: z.string(),
  /** In order of time. */
  allocations: z.array(allocation),
  /**
   * Paid out in each month, advances among it: thirteen, the last being the January after, in which the year is closed.
   * Null: nothing was reported, which is not 0.
   */
  months: z.array(z.nullable(dong)).check(z.length(13)),
  /** Paid in advance within the year, and taken back of it, up to the newest month. */
  advanced: dong,
  recovered: dong,
});
export type InvestmentLine = z.infer<typeof investmentLine>;

/** A year of public investment, project by project, so that any cut of it adds up to the whole to the đồng. */
export const investment = defineFeed({
  id: 'investment',
  summary: 'Giải ngân vốn đầu tư công một năm: kế hoạch vốn theo từng lần giao, giải ngân theo dự án, nguồn vốn, tháng',
  params: moneyYearParams,
  body: z.object({
    ...moneyYearHead,
    owners: z.array(investmentOwner),
    sources: z.array(capitalSource),
    plans: z.array(planVersion),
    path: z.array(moneyStep),
    projects: z.array(project),
    lines: z.array(investmentLine),
    published: z.array(publishedMoney),
  }),
  scope: INVESTMENT_SCOPE,
  channels,
});

/** One project over all its years. */
export const investmentProject = defineFeed({
  id: 'investment-project',
  summary: 'Một dự án đầu tư công: các lần giao vốn, giải ngân và tạm ứng theo tháng, vướng mắc, vị trí',
  params: z.object({ project: projectCode, ledger: z.optional(ledger) }),
  body: z.object({
    ledger,
    /** Null when no such project is known (yet, or at the moment asked for). */
    project: z.nullable(project),
    owner: z.nullable(investmentOwner),
    receipt: z.nullable(receipt),
    /** In order of time, then of source. */
    allocations: z.array(z.object({ year: z.int(), source: z.string(), sourceName: z.string(), ...allocation.shape })),
    months: z.array(
      z.object({
        planYear: z.int(),
        month: z.string(),
        source: z.string(),
        disbursed: dong,
        advanced: dong,
        recovered: dong,
        observedAt: z.nullable(z.iso.datetime({ offset: true })),
        revision: z.int(),
        provenance,
        from: z.string(),
        /** How often the figure was revised; the revisions are in `revisions`. */
        revised: z.int(),
      }),
    ),
    /** Every figure that was told again with another value, oldest first: revisions, not periods. */
    revisions: z.array(
      z.object({
        planYear: z.int(),
        month: z.string(),
        source: z.string(),
        disbursed: dong,
        revision: z.int(),
        receivedAt: z.iso.datetime({ offset: true }),
        from: z.string(),
      }),
    ),
    /** What was written of obstacles, oldest first; an end where there was one. */
    obstacles: z.array(z.object({ text: z.string(), since: day, until: z.nullable(day) })),
    documents: z.array(z.object({ number: z.string(), title: z.string(), date: z.nullable(day) })),
  }),
  scope: INVESTMENT_SCOPE,
  channels,
});
