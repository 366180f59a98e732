import type { AlarmTarget } from '../../../../contract/alarms';
import { judgeIndicator } from '../judge/judgeIndicator';
import { readFigures } from '../readFigures';
import { asFirst, type Firsts, type Newest } from './newest';

/** The newest period of the whole or of each area: however long ago it was told, it is what is known now. */
export const firstOfIndicator = async (
  { db, revision, clock, rule, subjects }: Newest,
  { set, indicator: code }: Extract<AlarmTarget, { kind: 'indicator' }>,
): Promise<Firsts> => {
  const { condition } = rule.body;
  const figures = await readFigures(db, revision, { set, code });
  if (!figures || (condition.kind !== 'limit' && condition.kind !== 'off-path')) return new Map();
  return new Map(
    subjects.flatMap(({ key, area }): [string, ReturnType<typeof asFirst>][] => {
      const period = figures.newest.get(area);
      const sample = period === undefined ? null : judgeIndicator(figures.of(area, period), figures.definition, condition, clock);
      return sample === null ? [] : [[key, asFirst(sample, clock)]];
    }),
  );
};
