import type { Role } from '../feeds/indicators';

/** One place that observations of a figure follow each other in: the newest revision of it is the figure. */
export interface FigurePlace {
  set: string;
  indicator: string;
  role: Role;
  period: string;
  /** In order of dimension; empty for the whole. */
  breakdown: readonly { dimension: string; member: string }[];
  /** The act that a promise rests on; null where it rests on none. */
  basis: string | null;
}

const ROLES: readonly Role[] = ['actual', 'plan', 'estimate', 'target', 'result'];
const inOrder = (a: { dimension: string }, b: { dimension: string }): number => (a.dimension < b.dimension ? -1 : 1);

/** A place in one line, `set/indicator/role/period/dimension:member,…/act`: what statements, addresses and audits name it by. */
export const formatPlace = ({ set, indicator, role, period, breakdown, basis }: FigurePlace): string =>
  [
    set,
    indicator,
    role,
    period,
    breakdown
      .toSorted(inOrder)
      .map(({ dimension, member }) => `${dimension}:${member}`)
      .join(','),
    basis ?? '',
  ].join('/');

/** The place that a line names; null where it has not the form of `formatPlace`. */
export const parsePlace = (line: string): FigurePlace | null => {
  const [set, indicator, word, period, parts, basis, ...rest] = line.split('/');
  const role = ROLES.find((each) => each === word);
  if (!set || !indicator || !role || !period || parts === undefined || basis === undefined || rest.length > 0) return null;
  const breakdown = (parts === '' ? [] : parts.split(',')).map((part) => {
    const [dimension = '', member = ''] = part.split(':');
    return { dimension, member };
  });
  const place = { set, indicator, role, period, breakdown, basis: basis === '' ? null : basis };
  return formatPlace(place) === line && breakdown.every(({ dimension, member }) => dimension !== '' && member !== '') ? place : null;
};
