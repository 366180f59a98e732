import type * as z from 'zod/mini';
import type { Change } from '../../contract/events';
import type { FEEDS } from '../../contract/feeds/index';
import { LISTED_REFUSALS, type RefusedRow } from '../../contract/feeds/intake';

type Body<Id extends keyof typeof FEEDS> = z.infer<(typeof FEEDS)[Id]['body']>;

/** Puts a changed indicator in the place of the one it changes; where a new one stands in the list, only the server knows. */
export const reduceIndicators = (body: Body<'indicators'>, change: Change): Body<'indicators'> | null => {
  // An indicator that is too big to travel is told by its periods alone: it has to be fetched.
  if (change.kind === 'observations.recorded') return change.set === body.set.id ? null : body;
  if (change.kind !== 'indicator.changed' || change.set !== body.set.id) return body;
  if (body.indicators.every(({ code }) => code !== change.indicator.code)) return null;
  const { observations } = change.indicator;
  const told =
    body.areas === 'in' ? observations : observations.filter(({ breakdown }) => !breakdown.some(({ dimension }) => dimension === 'area'));
  return {
    ...body,
    indicators: body.indicators.map((indicator) =>
      indicator.code === change.indicator.code ? { ...change.indicator, observations: told } : indicator,
    ),
  };
};

/** Whether a change is of this indicator, in some period, or in none, which is the indicator itself. */
const concerns = (body: { set: string; code: string }, change: Change): boolean =>
  (change.kind === 'indicator.changed' && change.set === body.set && change.indicator.code === body.code) ||
  (change.kind === 'observations.recorded' && change.set === body.set && change.indicator === body.code);

/** A series is computed by the server (acts, year before, judgement): what concerns it is fetched, what does not leaves it. */
export const reduceSeries = (body: Body<'series'>, change: Change): Body<'series'> | null => (concerns(body, change) ? null : body);

/** So is a forecast, which every new period of its indicator may change. */
export const reduceForecast = (body: Body<'forecast'>, change: Change): Body<'forecast'> | null => (concerns(body, change) ? null : body);

/** So are the values of areas. Every period of the indicator counts: a new one may be the latest. */
export const reduceAreaValues = (body: Body<'area-values'>, change: Change): Body<'area-values'> | null =>
  concerns(body, change) ? null : body;

const later = (a: string | null, b: string): string => (a !== null && Date.parse(a) > Date.parse(b) ? a : b);
const newestFirst = (rows: RefusedRow[]): RefusedRow[] => rows.toSorted((a, b) => b.id - a.id).slice(0, LISTED_REFUSALS);

const reduceFile = (body: Body<'intake'>, file: Extract<Change, { kind: 'file.ingested' }>): Body<'intake'> => ({
  ...body,
  files: body.files + 1,
  rows: body.rows + file.accepted + file.refused.length,
  accepted: body.accepted + file.accepted,
  refused: body.refused + file.refused.length,
  open: body.open + file.refused.length,
  lastReceivedAt: later(body.lastReceivedAt, file.receivedAt),
  recentRefused: newestFirst([...file.refused, ...body.recentRefused]),
  openRefused: newestFirst([...file.refused, ...body.openRefused]),
});

const reduceRefusal = (body: Body<'intake'>, row: RefusedRow): Body<'intake'> | null => {
  const put = (rows: RefusedRow[]): RefusedRow[] => rows.map((each) => (each.id === row.id ? row : each));
  const recentRefused = put(body.recentRefused);
  if (row.state === 'open') return { ...body, recentRefused, openRefused: put(body.openRefused) };
  // Which row moves up into a full list, only the server knows.
  if (body.open > body.openRefused.length) return null;
  return {
    ...body,
    recentRefused,
    openRefused: body.openRefused.filter(({ id }) => id !== row.id),
    open: body.open - 1,
    accepted: body.accepted + (row.state === 'accepted' ? 1 : 0),
    dismissed: body.dismissed + (row.state === 'dismissed' ? 1 : 0),
  };
};

/** Counts a file in, or one refused row out of the open ones, just as the server counts them. */
export const reduceIntake = (body: Body<'intake'>, change: Change): Body<'intake'> | null => {
  if (change.kind === 'file.ingested') return reduceFile(body, change);
  return change.kind === 'refusal.changed' ? reduceRefusal(body, change.row) : body;
};
