import { useMemo } from 'react';
import { budget as budgetFeed } from '../../../contract/feeds/budget';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { vietnamDay } from '../../../contract/rules/taskTiming';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { useClock } from '../../ui/clock';
import { panelStateOf } from '../../ui/panelState';
import { toYearBook, type BudgetBody, type YearBook } from '../../../contract/rules/budgetBook';
import { momentOf } from './moment';
import type { Look } from './standing';

const none: BudgetBody['published'] = [];
const newest = { year: 'latest' } as const;

const known = new WeakMap<BudgetBody, YearBook>();
/** The book of a body, worked out once for all panels of a wall. */
const bookOf = (body: BudgetBody): YearBook => {
  const book = known.get(body) ?? toYearBook(body);
  known.set(body, book);
  return book;
};

/** The newest year of the budget and the one before it, as of today: what every panel of a wall looks at. */
export const useWallLook = () => {
  const link = useLinkState();
  const feed = useFeed(budgetFeed, newest, null);
  const { body } = feed;
  const earlier = body?.year == null ? null : body.year - 1;
  const hasBefore = earlier !== null && body?.years.includes(earlier) === true;
  const ledger = body?.ledger;
  // Without a year before, the same question as above: it is asked once.
  const beforeParams = useMemo(() => (hasBefore && ledger ? { year: String(earlier), ledger } : newest), [hasBefore, earlier, ledger]);
  const past = useFeed(budgetFeed, beforeParams, null).body;
  const today = useClock(vietnamDay);
  const look = useMemo((): Look | null => {
    const moment = body ? momentOf(body, null, null, Date.parse(`${today}T12:00:00+07:00`)) : null;
    if (!body || !moment) return null;
    return { now: bookOf(body), before: hasBefore && past?.year === earlier && past.ledger === ledger ? bookOf(past) : null, moment };
  }, [body, past, hasBefore, earlier, ledger, today]);
  return {
    look,
    published: body?.published ?? none,
    simulated: simulatedOf([body?.receipt?.provenance]),
    state: panelStateOf(feed, link, body !== undefined && look === null),
  };
};
