import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { provenance } from '../figure';
import { FRESHNESS } from '../rules/freshness';
import { refusedRow } from './intake';

const moment = z.iso.datetime({ offset: true });
const text = z.string().check(z.minLength(1));

export const sourceKind = z.enum([
  'station-files',
  'station',
  'simulator',
  'plan-document',
  'register',
  'boundaries',
  'portal',
  'report-files',
]);

/** The limits of `contract/rules/freshness.ts`, in ms. */
export const sourceLimits = z.object({
  cadenceMs: z.int(),
  lateAfterMs: z.int(),
  staleAfterMs: z.int(),
  deadAfterMs: z.int(),
  aheadMs: z.int(),
});

/** What a source is, whatever came of it; null where nobody has told. */
export const sourceDefinition = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: sourceKind,
  name: text,
  /** The agency that answers for it. */
  owner: z.nullable(text),
  contact: z.nullable(text),
  /** How often it is expected and when it is late; null: it is not expected at a cadence, as an act or a register. */
  limits: z.nullable(sourceLimits),
  legalBasis: z.nullable(text),
  /** Where it comes from and what must be known of it, in words. */
  origin: z.nullable(text),
  provenance,
  /** The act that replaced it: then nothing more is expected of it. */
  supersededBy: z.optional(z.nullable(text)),
  /** Whether a register names it; a station that only appeared with its files is set apart. */
  registered: z.optional(z.boolean()),
});
export type SourceDefinition = z.infer<typeof sourceDefinition>;

/** A source and what came of it. How current it is, is not said here: that is for the reader's clock, by `limits` and `lastDataAt`. */
export const source = z.extend(sourceDefinition, {
  /** The newest moment that its data speak of. */
  lastDataAt: z.nullable(moment),
  /** When something of it was last stored. */
  lastSuccessAt: z.nullable(moment),
  lastFailure: z.nullable(z.object({ at: moment, reason: z.string() })),
  /** Rows stored, at once or when read again. */
  accepted: z.int(),
  /** Every row ever refused. */
  refused: z.int(),
  /** Refused rows that nobody has decided on. */
  open: z.int(),
  /** The revision that last changed its refused rows; 0: there are none. */
  quarantineRevision: z.int(),
  revision: z.int(),
});
export type Source = z.infer<typeof source>;

export const SOURCES_CHANNEL = 'sources';
export const SOURCE_STATES_CHANNEL = 'source-states';

/** Every source that is registered or has sent, by id. */
export const sources = defineFeed({
  id: 'sources',
  summary: 'Nguồn dữ liệu: chủ quản, chu kỳ, lần nhận gần nhất, số dòng nhận và từ chối',
  params: z.object({}),
  body: z.object({ sources: z.array(source) }),
  scope: 'sources',
  // At most one change a source and commit; of a burst only the newest is sent.
  channels: [{ topic: SOURCES_CHANNEL, class: 'latest' }],
});

/** From `at` on the source was in `state`; `dataAt` is the newest data it then had. */
export const sourceState = z.object({ at: moment, state: z.enum(FRESHNESS), dataAt: moment });
export type SourceState = z.infer<typeof sourceState>;

/** At most so many states are listed, the newest; at most so many rows of either list of refused rows. */
export const LISTED_STATES = 400;
export const LISTED_ROWS = 100;

/** One source: when it became late and recovered, and its refused rows. */
export const sourceDetail = defineFeed({
  id: 'source-detail',
  summary: 'Một nguồn dữ liệu: lịch sử trạng thái và các dòng bị từ chối',
  params: z.object({ source: z.string().check(z.minLength(1), z.maxLength(200)) }),
  body: z.object({
    source: z.string(),
    /** In order of time; the journal of the centre's own watch. */
    states: z.array(sourceState),
    quarantineRevision: z.int(),
    /** Newest first. */
    openRefused: z.array(refusedRow),
    recentRefused: z.array(refusedRow),
  }),
  scope: 'sources',
  channels: [
    { topic: SOURCES_CHANNEL, class: 'latest' },
    { topic: SOURCE_STATES_CHANNEL, class: 'journal' },
  ],
});
