import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { figureKey, figureState } from '../feeds/confirmations';

export const WORDS_MIN = 5;
export const WORDS_MAX = 1_000;
const words = z.string().check(z.trim(), z.minLength(WORDS_MIN), z.maxLength(WORDS_MAX));

/**
 * The figure and the revision of it that the person saw, and the agency that the person writes for; null, and only null, where
 * nobody is named to answer for the figure.
 */
const about = { figure: figureKey, figureRevision: z.int(), agency: z.nullable(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))) };
const answered = {
  scope: 'figure.state',
  result: z.object({ state: figureState }),
  /** `figureRevision`: the newest revision of the figure. */
  current: z.object({ state: figureState, figureRevision: z.int() }),
  expects: 'required',
} as const;
const subject = ({ figure }: { figure: string }): string => `figure:${figure}`;

/** The responsible agency confirms a figure as it stands. */
export const figureConfirm = defineCommand({
  id: 'figure.confirm',
  summary: 'Cơ quan chịu trách nhiệm xác nhận một số liệu',
  payload: z.object({ ...about, note: z.nullable(words) }),
  mayWait: true,
  subject,
  ...answered,
});

/** The responsible agency doubts a figure as it stands, and says why. */
export const figureFlag = defineCommand({
  id: 'figure.flag',
  summary: 'Cơ quan chịu trách nhiệm đánh dấu nghi ngờ một số liệu, có ghi lý do',
  payload: z.object({ ...about, note: words }),
  subject,
  ...answered,
});

/** The responsible agency writes cause and remedy beside a figure. */
export const figureExplain = defineCommand({
  id: 'figure.explain',
  summary: 'Cơ quan chịu trách nhiệm ghi nguyên nhân và giải pháp bên cạnh một số liệu',
  payload: z.object({ ...about, cause: words, remedy: words }),
  subject,
  ...answered,
});

/** Takes the verdict or the explanation back, with a reason; what was said stays in the journal. */
export const figureWithdraw = defineCommand({
  id: 'figure.withdraw',
  summary: 'Rút lại xác nhận, nghi ngờ hoặc giải trình của một số liệu, có ghi lý do',
  payload: z.object({ ...about, what: z.enum(['verdict', 'explanation']), note: words }),
  subject,
  ...answered,
});
