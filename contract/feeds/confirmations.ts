import * as z from 'zod/mini';
import { agency } from '../agencies';
import { defineFeed } from '../feed';
import { passport } from '../figure';
import { parsePlace } from '../rules/confirmationPlace';
import { indicatorValue } from '../value';
import { role } from './indicators';

const moment = z.iso.datetime({ offset: true });

/** A figure by its place, as `formatPlace` writes it. */
export const figureKey = z.string().check(
  z.maxLength(400),
  z.refine((line) => parsePlace(line) !== null),
);

/** Who said it: the agency that answers for the figure, and the person who wrote it for the agency. */
const said = {
  /** Null: nobody is named to answer for the figure, and the person spoke for no agency. */
  agency: z.nullable(z.object({ id: z.string(), name: z.string() })),
  by: z.string(),
  at: moment,
  /** The revision of the observation that it was said of, and what that observation was. */
  figureRevision: z.int(),
  value: indicatorValue,
};

/** "Đã xác nhận" or "nghi ngờ"; a doubt has its reason, a confirmation may have a note. */
export const verdict = z.object({ kind: z.enum(['confirmed', 'flagged']), note: z.nullable(z.string()), ...said });
export type Verdict = z.infer<typeof verdict>;

/** Why the figure is as it is (nguyên nhân) and what is being done (giải pháp). */
export const explanation = z.object({ cause: z.string(), remedy: z.string(), ...said });
export type Explanation = z.infer<typeof explanation>;

/** What stands of all that was said of one figure; both null once it was all taken back. */
export const figureState = z.object({
  figure: figureKey,
  /** 0 when nothing was ever said, one more with each act: what a command on the figure names as `expected`. */
  version: z.int(),
  verdict: z.nullable(verdict),
  explanation: z.nullable(explanation),
});
export type FigureState = z.infer<typeof figureState>;

export const CONFIRMATIONS_CHANNEL = 'confirmations';
const channel = { topic: CONFIRMATIONS_CHANNEL, class: 'journal' } as const;
const setId = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));

/** What was said of the figures of one set, by key: what the marks beside the figures show. */
export const confirmations = defineFeed({
  id: 'confirmations',
  summary: 'Xác nhận, nghi ngờ và giải trình đang có của từng số liệu trong một bộ chỉ tiêu',
  params: z.object({ set: setId }),
  body: z.object({ set: z.string(), states: z.array(figureState) }),
  scope: 'indicators',
  channels: [channel],
});

export const ACTS = ['confirm', 'flag', 'explain', 'withdraw-verdict', 'withdraw-explanation'] as const;

/** One act of the journal, as it was recorded. */
export const confirmationAct = z.object({
  version: z.int(),
  act: z.enum(ACTS),
  note: z.nullable(z.string()),
  cause: z.nullable(z.string()),
  remedy: z.nullable(z.string()),
  ...said,
});
export type ConfirmationAct = z.infer<typeof confirmationAct>;

/** A figure as it stands: the newest revision of its place. */
export const confirmedFigure = z.object({
  figure: figureKey,
  setName: z.string(),
  role,
  /** Which part of the whole, in the names of the period; null for the whole. */
  part: z.nullable(z.string()),
  value: indicatorValue,
  verbatim: z.nullable(z.string()),
  passport,
  /** The indicator's owner, then whoever took its work over; who of them stands is for the day of the asking. */
  responsible: z.array(agency),
});
export type ConfirmedFigure = z.infer<typeof confirmedFigure>;

/** The whole story of one figure: what it is, who answers for it, what stands and every act, the newest first. */
export const confirmationStory = defineFeed({
  id: 'confirmation-story',
  summary: 'Nhật ký xác nhận, nghi ngờ và giải trình của một số liệu; cơ quan chịu trách nhiệm',
  params: z.object({ figure: figureKey }),
  body: z.object({
    figure: figureKey,
    /** Null when there is no such figure (yet, or at the moment asked for). */
    now: z.nullable(confirmedFigure),
    state: figureState,
    acts: z.array(confirmationAct),
  }),
  scope: 'indicators',
  channels: [channel, { topic: 'indicators', class: 'journal' }],
});

/** What waits for its agency: the newest outcome of every indicator, and every other figure that something stands of. */
export const confirmationList = defineFeed({
  id: 'confirmation-list',
  summary: 'Số liệu mới nhất của từng chỉ tiêu chờ cơ quan chịu trách nhiệm xác nhận, và các số liệu đã có xác nhận, nghi ngờ, giải trình',
  params: z.object({}),
  body: z.object({ figures: z.array(z.extend(confirmedFigure, { state: figureState })) }),
  scope: 'indicators',
  channels: [channel, { topic: 'indicators', class: 'journal' }],
});
export type ListedFigure = z.infer<(typeof confirmationList)['body']>['figures'][number];
