import { simulateBudget } from '../sources/simulated/budget/simulateBudget';
import { simulateInvestment } from '../sources/simulated/investment/simulateInvestment';
import { noiseOf } from '../sources/simulated/noise';
import type { MoneyParameters } from '../sources/simulated/parameters';
import type { WriteView } from '../store/store';
import type { MoneyRecording, RecordedMoney } from './recordInvestment';
import { recordBudget } from './recordBudget';
import { recordInvestment } from './recordInvestment';

const SIMULATED: MoneyRecording = { ledger: 'simulated', importId: null };

/** A book of simulated money: records what falls due in it on a day. */
export type SimulatedBook = (view: WriteView, anchor: string, day: string) => Promise<RecordedMoney>;

/** The books of a seed and its parameters: one line a book. */
export const simulatedMoney = ({ seed, parameters }: { seed: string; parameters: MoneyParameters }): SimulatedBook[] => {
  const noise = noiseOf(seed);
  const investment = simulateInvestment(noise, parameters.investment, parameters.areas);
  const budget = simulateBudget(noise, parameters.budget, parameters.areas);
  return [
    (view, anchor, day) => recordInvestment(view, investment.dueOn(anchor, day), SIMULATED),
    (view, anchor, day) => recordBudget(view, budget.dueOn(anchor, day), SIMULATED),
  ];
};
