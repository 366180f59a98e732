import { FEEDS } from '../../../contract/feeds/index';
import type { ConfirmationAct, FigureState, ListedFigure } from '../../../contract/feeds/confirmations';
import type { Belongs } from '../../../contract/access/limits';
import type { Indicator } from '../../../contract/feeds/indicators';
import { parsePlace } from '../../../contract/rules/confirmationPlace';
import type { Sight } from '../../access/rows';
import { leastValues } from '../forecast/backtest';
import { ofParts, ofSaid, ofUnit } from './belongs';
import { through } from './projector';

/** Figures of the whole stay, as they are published; those of an area or an agency beyond the limit are left out. */
export const seenIndicator = ({ observations, ...indicator }: Indicator, { sees }: Sight): Indicator => ({
  ...indicator,
  observations: observations.filter(({ breakdown }) => sees(ofParts(breakdown))),
});

const NOTHING_TOLD = { reason: 'no-values' as const, have: 0, need: leastValues(12) };
const UNKNOWN: Belongs = { agencies: [], areas: [] };
/** Whose a figure is, by its place; of one that cannot be read nobody who is limited knows. */
export const ofFigure = (figure: string): Belongs => {
  const place = parsePlace(figure);
  return place === null ? UNKNOWN : ofParts(place.breakdown);
};

/** What stands of a figure that is seen: the words of agencies beyond the limit are left out, the count of acts stays. */
export const seenState = (state: FigureState, { sees }: Sight): FigureState => {
  const figure = ofFigure(state.figure);
  const heard = <T extends FigureState['verdict'] | FigureState['explanation']>(said: T): T | null =>
    said !== null && sees(ofSaid(figure, said)) ? said : null;
  return { ...state, verdict: heard(state.verdict), explanation: heard(state.explanation) };
};

export const seesAct = ({ agency }: Pick<ConfirmationAct, 'agency'>, figure: string, { sees }: Sight): boolean =>
  sees(ofSaid(ofFigure(figure), { agency }));

/** A figure that waits for its agency is the work of those who answer for it. */
export const ofResponsible = (figure: string, responsible: readonly { id: string }[]): Belongs => ({
  agencies: responsible.map(({ id }) => id),
  areas: ofFigure(figure).areas,
});

const seesListed = ({ figure, responsible, state }: ListedFigure, { sees }: Sight): boolean => {
  const spoke = [state.verdict?.agency, state.explanation?.agency].filter((each) => each !== null && each !== undefined);
  return sees(ofFigure(figure)) && sees(ofResponsible(figure, [...responsible, ...spoke]));
};

/** Parameters name the part: of one beyond the limit the answer is that of a part nobody has told of. */
export const FIGURE_PROJECTIONS = {
  indicators: through(FEEDS.indicators, (body, { sight }) => ({
    ...body,
    indicators: body.indicators.map((each) => seenIndicator(each, sight)),
  })),
  'area-values': through(FEEDS['area-values'], (body, { sight }) => ({
    ...body,
    values: body.values.filter(({ area }) => sight.sees(ofUnit('area', area))),
  })),
  series: through(FEEDS.series, (body, { sight }) =>
    body.part === null || sight.sees(ofParts([body.part])) ? body : { ...body, passport: null, points: [], promises: [] },
  ),
  forecast: through(FEEDS.forecast, (body, { sight }) =>
    body.area === null || sight.sees(ofUnit('area', body.area)) ? body : { ...body, kind: null, forecast: null, lack: NOTHING_TOLD },
  ),
  confirmations: through(FEEDS.confirmations, (body, { sight }) => ({
    ...body,
    states: body.states.filter(({ figure }) => sight.sees(ofFigure(figure))).map((state) => seenState(state, sight)),
  })),
  'confirmation-story': through(FEEDS['confirmation-story'], ({ figure, now, state, acts }, { sight }) =>
    sight.sees(ofFigure(figure))
      ? { figure, now, state: seenState(state, sight), acts: acts.filter((act) => seesAct(act, figure, sight)) }
      : { figure, now: null, state: { figure, version: 0, verdict: null, explanation: null }, acts: [] },
  ),
  'confirmation-list': through(FEEDS['confirmation-list'], ({ figures }, { sight }) => ({
    figures: figures.filter((each) => seesListed(each, sight)).map((each) => ({ ...each, state: seenState(each.state, sight) })),
  })),
};
