import { projectsOf, rankBy, type ProjectRow, type Ranked } from './ranking';
import type { InvestmentYear } from './yearOf';

/** Owners that are behind the path, those with most money still to pay out first; `known`: how many could be judged. */
export const ownersBehind = (year: InvestmentYear): { behind: Ranked[]; known: number; left: number } => {
  const names = new Map(year.body.owners.map(({ code, name }) => [code, name]));
  const judged = rankBy(year, {}, 'owner', (key) => names.get(key) ?? key).filter(({ gap }) => gap !== null);
  const behind = judged.filter(({ gap }) => (gap ?? 0) < 0);
  return { behind, known: judged.length, left: behind.reduce((sum, { left }) => sum + left, 0) };
};

/**
 * Projects with a plan of which nothing was paid out, the largest plan first. Those that nobody reported are among them, and told apart:
 * silence is not nothing.
 */
export const notStarted = (year: InvestmentYear): { projects: ProjectRow[]; plan: number; silent: number } => {
  const projects = projectsOf(year, {})
    .filter(({ standing }) => standing === 'unpaid' || standing === 'silent')
    .toSorted((a, b) => b.plan - a.plan);
  return {
    projects: projects.filter(({ plan }) => plan > 0),
    plan: projects.reduce((sum, { plan }) => sum + plan, 0),
    silent: projects.filter(({ standing }) => standing === 'silent').length,
  };
};
