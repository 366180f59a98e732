import type { Standing } from './cut';
import type { ProjectRow } from './ranking';

/** Whether a project belongs to a list. */
export const standsSo = ({ standing, project }: Pick<ProjectRow, 'standing' | 'project'>, list: Standing): boolean => {
  if (list === 'obstacle') return project.obstacle !== null;
  return list === 'unpaid' ? standing === 'unpaid' : standing === 'slow' || standing === 'unpaid';
};
