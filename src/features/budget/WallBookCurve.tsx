import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../contract/feeds/budget';
import { FittedChart } from '../../charts/core/FittedChart';
import { LineChart } from '../../charts/line/LineChart';
import type { Simulated } from '../../../contract/rules/simulatedOf';
import { WallPanel } from '../../ui/WallPanel';
import { toCurve } from './curve';
import type { Look } from './standing';
import { useWallLook } from './useWallLook';
import { curveSentence, soFarText, unitOf } from './wording';

const Curve = ({ look, book, ems, simulated }: { look: Look; book: Book; ems: number; simulated: Simulated }) => {
  const { t } = useTranslation();
  const year = look.now.body.year ?? 0;
  const cut = useMemo(() => ({ book, item: null, area: null }), [book]);
  const months = useMemo(() => toCurve(look, cut, null), [look, cut]);
  const { unit, divide } = unitOf(months.flatMap(({ value, plan, previous }) => [value, plan, previous]));
  const points = useMemo(() => {
    const scaled = (amount: number | null) => (amount === null ? null : amount / divide);
    return months.map(({ key, at, value, plan, previous, provisional }) => ({
      key,
      label: t('money.monthTick', { month: at + 1 }),
      value: scaled(value),
      plan: scaled(plan),
      previous: scaled(previous),
      provisional,
    }));
  }, [months, divide, t]);
  const names = useMemo(() => ({ actual: String(year), previous: String(year - 1), plan: t('budget.path') }), [t, year]);
  return (
    <LineChart
      label={t('budget.month.label', { name: t(`budget.books.${book}`) })}
      unit={unit}
      period={soFarText(look, t)}
      points={points}
      names={names}
      size="wall"
      ems={ems}
      decimals={0}
      simulated={simulated}
      sentence={curveSentence({ look }, cut, t)}
    />
  );
};

/** A year of revenue or expenditure on a wall, cumulative: beside its path and the year before, as high as its panel. */
export const WallBookCurve = ({ book }: { book: Book }) => {
  const { t } = useTranslation();
  const { look, simulated, state } = useWallLook();
  return (
    <WallPanel heading={t(`wallScenes.budget.curve.${book}`)} state={state} simulated={simulated} emptyText={t('budget.none')}>
      {look && <FittedChart render={(ems) => <Curve look={look} book={book} ems={ems} simulated={simulated} />} />}
    </WallPanel>
  );
};
