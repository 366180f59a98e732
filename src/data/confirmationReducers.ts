import type * as z from 'zod/mini';
import type { Change } from '../../contract/events';
import type { confirmationList, confirmations, confirmationStory } from '../../contract/feeds/confirmations';
import { parsePlace } from '../../contract/rules/confirmationPlace';

type Confirmations = z.infer<typeof confirmations.body>;
type Story = z.infer<typeof confirmationStory.body>;
type List = z.infer<typeof confirmationList.body>;

/** Puts what now stands of a figure in the place of what stood; one that was never spoken of takes its place by key. */
export const reduceConfirmations = (body: Confirmations, change: Change): Confirmations => {
  if (change.kind !== 'figure.stated' || change.set !== body.set) return body;
  const { state } = change;
  const others = body.states.filter(({ figure }) => figure !== state.figure);
  return { ...body, states: [...others, state].toSorted((a, b) => (a.figure < b.figure ? -1 : 1)) };
};

/** Whether a change of observations is of the figure at this place. */
const revises = (figure: string, change: Change): boolean => {
  const place = parsePlace(figure);
  if (change.kind === 'indicator.changed') return place?.set === change.set && place.indicator === change.indicator.code;
  if (change.kind !== 'observations.recorded') return false;
  const inPeriod = change.periods.length === 0 || change.periods.includes(place?.period ?? '');
  return place?.set === change.set && place.indicator === change.indicator && inPeriod;
};

/** Puts an act on top of the journal; what the figure became when it was revised is the server's to tell. */
export const reduceConfirmationStory = (body: Story, change: Change): Story | null => {
  if (change.kind !== 'figure.stated') return revises(body.figure, change) ? null : body;
  const { state, act } = change;
  return state.figure === body.figure ? { ...body, state, acts: [act, ...body.acts] } : body;
};

/** Puts what now stands beside its figure; which figures are listed once observations change, or once nothing stands, the server knows. */
export const reduceConfirmationList = (body: List, change: Change): List | null => {
  if (change.kind === 'indicator.changed' || change.kind === 'observations.recorded') return null;
  if (change.kind !== 'figure.stated') return body;
  const { state } = change;
  const isListed = body.figures.some(({ figure }) => figure === state.figure);
  if (!isListed || (state.verdict === null && state.explanation === null)) return null;
  return { figures: body.figures.map((each) => (each.figure === state.figure ? { ...each, state } : each)) };
};
