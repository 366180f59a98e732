import { ownPath, type TaskOrigin } from '../../../contract/task';
import { formatWithUnit } from '../../lib/format';
import type { ShownFigure } from '../../ui/figureShelf';

const cut = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1)}…`);

/** All the digits that were received, with the unit where they come without one. */
const valueOf = ({ text, exact, passport: { unit } }: ShownFigure): string => {
  if (exact === undefined) return text;
  const sign = unit.startsWith('%') ? '%' : unit;
  return /[\p{L}%]/u.test(exact) || sign === '' ? exact : formatWithUnit(exact, sign);
};

/** The origin of a task that is given from a figure: what it said, of which place, period and revision, who answers for it, and the page that shows it. */
export const figureOrigin = (figure: string, shown: ShownFigure, path: string): TaskOrigin => ({
  kind: 'figure',
  figure,
  name: cut(shown.passport.name, 400),
  value: cut(valueOf(shown), 200),
  period: cut(shown.passport.period, 100),
  revision: shown.passport.revision,
  // An address too long to keep leads to its page at least.
  path: ownPath.safeParse(path).success ? path : path.replace(/[?#].*$/, ''),
  ...(shown.passport.figure !== undefined && { place: cut(shown.passport.figure, 400) }),
  ...(shown.passport.owner !== null && { owner: cut(shown.passport.owner, 300) }),
});
