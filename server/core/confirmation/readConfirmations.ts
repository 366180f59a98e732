import type * as z from 'zod/mini';
import type { FEEDS } from '../../../contract/feeds/index';
import { formatPlace, parsePlace } from '../../../contract/rules/confirmationPlace';
import { readRegisters } from '../../store/rows/storedRegisters';
import type { Db } from '../../store/store';
import { foldActs, readActs } from './figureActs';
import { newestOutcomes } from './newestOutcomes';
import { readFigures } from './readFigures';

type Body<Id extends keyof typeof FEEDS> = z.infer<(typeof FEEDS)[Id]['body']>;

const placesOf = (lines: readonly string[]) => lines.flatMap((line) => parsePlace(line) ?? []);

/** What stands of the figures of one set at `revision`, in order of their keys. */
export const readConfirmations = async (db: Db, revision: number, set: string): Promise<Body<'confirmations'>> => {
  const acts = await readActs(db, revision, { set });
  return {
    set,
    states: [...acts].map(([figure, own]) => foldActs(figure, own)).toSorted((a, b) => (a.figure < b.figure ? -1 : 1)),
  };
};

/** One figure, who answers for it and every act on it up to `revision`, the newest act first. */
export const readConfirmationStory = async (db: Db, revision: number, figure: string): Promise<Body<'confirmation-story'>> => {
  const acts = (await readActs(db, revision, { figure })).get(figure) ?? [];
  const [now = null] = await readFigures(db, revision, await readRegisters(db, revision), placesOf([figure]));
  return { figure, now, state: foldActs(figure, acts), acts: acts.toReversed() };
};

/** The newest outcome of every indicator and every other figure that something was said of, as they stood at `revision`. */
export const readConfirmationList = async (db: Db, revision: number): Promise<Body<'confirmation-list'>> => {
  const acts = await readActs(db, revision, 'all');
  const newest = await newestOutcomes(db, revision);
  const due = new Set(newest.map(formatPlace));
  const states = new Map([...acts].map(([figure, own]) => [figure, foldActs(figure, own)]));
  const standing = [...states.values()].filter(({ verdict, explanation }) => verdict !== null || explanation !== null);
  const others = placesOf(
    standing
      .map(({ figure }) => figure)
      .filter((figure) => !due.has(figure))
      .toSorted(),
  );
  const figures = await readFigures(db, revision, await readRegisters(db, revision), [...newest, ...others]);
  return { figures: figures.map((each) => ({ ...each, state: states.get(each.figure) ?? foldActs(each.figure, []) })) };
};
