import { firstDayAfter, monthAt } from '../calendar';
import type { Noise } from '../noise';
import type { InvestmentParameters } from './parameters';
import type { SimulatedProject } from './projects';
import { shareOut } from './shareOut';
import { yearPlanOf, type YearPlan } from './yearPlan';

/** The money of one project from one source in a year, in triệu đồng, as it will have been. */
export interface SimulatedLine {
  project: SimulatedProject;
  source: string;
  key: string;
  allocations: { decidedOn: string; amount: number; carriedOver: number }[];
  /** Paid out in each of the thirteen months. */
  months: { disbursed: number; advanced: number; recovered: number }[];
}

/** Hardly more than this part of what a project holds is ever paid out. */
const CAP = 0.985;
const ADVANCE = 0.3;
const RECOVERED = 0.4;

/** The first day after a month of a plan year, 0 to 12. */
export const endOf = (year: number, month: number): string => firstDayAfter(month === 12 ? monthAt(year + 1, 0) : monthAt(year, month));
const heldBefore = ({ allocations }: SimulatedLine, day: string): number =>
  allocations.findLast(({ decidedOn }) => decidedOn < day)?.amount ?? 0;

const allocate = (lines: SimulatedLine[], noise: Noise, year: number, versions: YearPlan['allocated']): void => {
  let before = { amount: 0, carriedOver: 0 };
  for (const [nth, { decidedOn, amount, carriedOver }] of versions.entries()) {
    // At first most projects are given money; later versions go to the others, and to some of those that have it.
    const weights = lines.map(({ key, project, allocations, source }) => {
      const share = project.weight * (project.sources.find(({ code }) => code === source)?.part ?? 0);
      const luck = (noise(`${key}/${year}/dot/${nth}`) + 1) / 2;
      if (nth === 0) return luck < 0.88 ? share : 0;
      return allocations.length === 0 ? share * (luck < 0.7 ? 1 : 0) : luck < 0.35 ? share : 0;
    });
    const room = Number.MAX_SAFE_INTEGER;
    const own = shareOut(
      amount - before.amount,
      weights.map((weight) => ({ weight, room })),
    );
    const isOld = ({ project }: SimulatedLine): boolean => (project.body.startYear ?? year) < year;
    const carried = shareOut(
      carriedOver - before.carriedOver,
      lines.map((line, at) => ({ weight: isOld(line) ? (weights[at] ?? 0) : 0, room: own[at] ?? 0 })),
    );
    for (const [at, line] of lines.entries()) {
      const more = own[at] ?? 0;
      const last = line.allocations.at(-1);
      if (more > 0)
        line.allocations.push({
          decidedOn,
          amount: (last?.amount ?? 0) + more,
          carriedOver: (last?.carriedOver ?? 0) + (carried[at] ?? 0),
        });
    }
    before = { amount, carriedOver };
  }
};

const increments = (given: InvestmentParameters, noise: Noise, year: number, { disbursed, allocated }: YearPlan): number[] => {
  if (disbursed) return disbursed.map((sum, month) => sum - (disbursed[month - 1] ?? 0));
  const whole = allocated.at(-1)?.amount ?? 0;
  return given.invented.curve.map((part, month) =>
    Math.round(whole * (part - (given.invented.curve[month - 1] ?? 0)) * (1 + 0.4 * given.spread * noise(`toan-tinh/${year}/${month}`))),
  );
};

const payOut = (lines: SimulatedLine[], noise: Noise, year: number, parts: readonly number[], spread: number): void => {
  const done = lines.map(() => 0);
  const outstanding = lines.map(() => 0);
  for (const [month, part] of parts.entries()) {
    const takers = lines.map((line, at) => {
      const held = heldBefore(line, endOf(year, month));
      const luck = 1 + spread * noise(`${line.key}/${year}/${month}`);
      const weight = month < line.project.from ? 0 : held * line.project.speed * luck;
      return { weight, room: Math.max(0, Math.floor(held * CAP) - (done[at] ?? 0)) };
    });
    for (const [at, disbursed] of shareOut(part, takers).entries()) {
      const open = outstanding[at] ?? 0;
      const advanced = (done[at] ?? 0) === 0 ? Math.floor(disbursed * ADVANCE) : 0;
      const recovered = Math.min(open, Math.floor(disbursed * RECOVERED));
      outstanding[at] = open + advanced - recovered;
      done[at] = (done[at] ?? 0) + disbursed;
      lines[at]?.months.push({ disbursed, advanced, recovered });
    }
  }
};

/** Every line of a year as it will have been by its end: what was allocated adds up to the year's plan, what was paid out to its curve. */
export const yearOfLines = (
  noise: Noise,
  given: InvestmentParameters,
  projects: readonly SimulatedProject[],
  year: number,
): SimulatedLine[] => {
  const plan = yearPlanOf(given, year);
  const lines = projects.flatMap((project) =>
    project.sources.map(({ code }): SimulatedLine => ({
      project,
      source: code,
      key: `${project.code}/${code}`,
      allocations: [],
      months: [],
    })),
  );
  allocate(lines, noise, year, plan.allocated);
  const funded = lines.filter(({ allocations }) => allocations.length > 0);
  payOut(funded, noise, year, increments(given, noise, year, plan), given.spread);
  return funded;
};
