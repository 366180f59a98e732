import type { Project } from '../../../contract/feeds/investment';
import { without, type Cut, type Dimension } from './cut';
import { standOf, type Progress } from './progress';
import { memberOf, partsBy, type Part } from './sums';
import type { InvestmentYear } from './yearOf';

/** One member of a dimension; `key` '' holds what belongs to none of them. */
export interface Ranked extends Pick<Progress, 'plan' | 'done' | 'left' | 'rate' | 'path' | 'gap'> {
  key: string;
  name: string;
  projects: number;
}

const vi = new Intl.Collator('vi', { numeric: true });
const mostLeftFirst = (a: { left: number; name: string }, b: { left: number; name: string }): number =>
  b.left - a.left || vi.compare(a.name, b.name);

/** The members of a dimension, those with most money not yet paid out first; the cut's own choice in it leaves the others in sight. */
export const rankBy = (year: InvestmentYear, cut: Cut, dimension: Dimension, nameOf: (key: string) => string): Ranked[] => {
  const parts = partsBy(year.lines, without(cut, dimension), (line) => memberOf(line, dimension));
  return [...parts]
    .map(([key, { plan, done, projects }]) => ({ key, name: nameOf(key), projects: projects.size, ...standOf(year, done, plan) }))
    .toSorted(mostLeftFirst);
};

/** What is said of a project first: nobody reported, nothing paid out, behind its path, on it; without a plan nothing is judged. */
export type ProjectStanding = 'silent' | 'unpaid' | 'slow' | 'on-path' | 'unjudged';

/** A project as a cut has it: from one source alone where the cut names one. */
export interface ProjectRow extends Pick<Progress, 'plan' | 'done' | 'left' | 'rate' | 'path' | 'gap'> {
  project: Project;
  name: string;
  standing: ProjectStanding;
  advanceLeft: number;
  sources: string[];
}

const standingOf = ({ plan, done, isReported }: Part, gap: number | null): ProjectStanding => {
  if (plan <= 0) return 'unjudged';
  if (!isReported) return 'silent';
  if (done === 0) return 'unpaid';
  return gap === null ? 'unjudged' : gap < 0 ? 'slow' : 'on-path';
};

/** The projects of a cut, those with most money not yet paid out first. */
export const projectsOf = (year: InvestmentYear, cut: Cut): ProjectRow[] => {
  const parts = partsBy(year.lines, cut, ({ project }) => project.code);
  const sources = new Map<string, string[]>();
  for (const { project, source } of year.lines)
    if (cut.source === undefined || cut.source === source) sources.set(project.code, [...(sources.get(project.code) ?? []), source]);
  return year.body.projects
    .flatMap((project) => {
      const part = parts.get(project.code);
      if (!part) return [];
      const stand = standOf(year, part.done, part.plan);
      const standing = standingOf(part, stand.gap);
      return [{ project, name: project.name, ...stand, standing, advanceLeft: part.advanceLeft, sources: sources.get(project.code) ?? [] }];
    })
    .toSorted(mostLeftFirst);
};
