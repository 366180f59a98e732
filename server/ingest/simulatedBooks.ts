import { simulateBudget } from '../sources/simulated/budget/simulateBudget';
import { simulateInvestment } from '../sources/simulated/investment/simulateInvestment';
import { noiseOf } from '../sources/simulated/noise';
import type { MoneyParameters, ServiceParameters } from '../sources/simulated/parameters';
import { simulateDossiers } from '../sources/simulated/services/dossiers';
import { simulateScores } from '../sources/simulated/services/scores';
import { readScorings } from '../store/rows/storedScorings';
import type { WriteView } from '../store/store';
import type { MoneyRecording } from './recordInvestment';
import { recordBudget } from './recordBudget';
import { recordInvestment } from './recordInvestment';
import { recordServiceDossiers } from './recordServiceDossiers';
import { recordServiceScores } from './recordServiceScores';

const SIMULATED: MoneyRecording = { ledger: 'simulated', importId: null };

/** A book of simulated rows: records what falls due in it on a day, and answers how many rows were new. */
export type SimulatedBook = (view: WriteView, anchor: string, day: string) => Promise<{ added: number }>;

/** The books of a kind of history from its seed and parameters. */
export type Books<Parameters> = (made: { seed: string; parameters: Parameters }) => SimulatedBook[];

/** One line a book of money. */
export const simulatedMoney: Books<MoneyParameters> = ({ seed, parameters }) => {
  const noise = noiseOf(seed);
  const investment = simulateInvestment(noise, parameters.investment, parameters.areas);
  const budget = simulateBudget(noise, parameters.budget, parameters.areas);
  return [
    (view, anchor, day) => recordInvestment(view, investment.dueOn(anchor, day), SIMULATED),
    (view, anchor, day) => recordBudget(view, budget.dueOn(anchor, day), SIMULATED),
  ];
};

/** Whom dossiers are simulated of, and from which month on. */
const servedUnits = ({ dossiers: { agencies, baseMonth }, areas }: ServiceParameters) => ({
  units: [...agencies.map(({ id }) => `agency:${id}`), ...areas.map(({ code }) => `area:${code}`)],
  baseMonth,
});

/** One line a book of public services. */
export const simulatedServices: Books<ServiceParameters> = ({ seed, parameters }) => {
  const dossiers = simulateDossiers(seed, parameters.dossiers, parameters.areas);
  const scores = simulateScores(seed, parameters.scores, dossiers, servedUnits(parameters));
  return [
    (view, anchor, day) => recordServiceDossiers(view, dossiers.dueOn(anchor, day), SIMULATED),
    async (view, anchor, day) => {
      const scorings = await readScorings(view.db, view.revision);
      return recordServiceScores(view, scores.dueOn(anchor, day, scorings), SIMULATED);
    },
  ];
};
