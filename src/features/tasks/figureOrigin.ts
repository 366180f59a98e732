import { ownPath, type TaskOrigin } from '../../../contract/task';
import type { ShownFigure } from '../../ui/figureShelf';

const cut = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1)}…`);

/** The origin of a task that is given from a figure: what it said, of which period and revision, and the page that shows it. */
export const figureOrigin = (figure: string, { text, exact, passport }: ShownFigure, path: string): TaskOrigin => ({
  kind: 'figure',
  figure,
  name: cut(passport.name, 400),
  value: cut(exact ?? text, 200),
  period: cut(passport.period, 100),
  revision: passport.revision,
  // An address too long to keep leads to its page at least.
  path: ownPath.safeParse(path).success ? path : path.replace(/[?#].*$/, ''),
});
