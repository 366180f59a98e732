import type { TFunction } from 'i18next';
import { period as wirePeriod } from '../../../contract/period';
import type { FigureDifference } from '../../../contract/rules/figureDifferences';
import type { ViewFigure } from '../../../contract/rules/figures/viewFigure';
import { formatNumber, formatWithUnit } from '../../lib/format';
import { periodWord } from '../../lib/periodWords';
import { valueText } from '../../lib/valueText';

/** Two digits after the comma; what would round away to nothing keeps its first digit. */
const seen = (value: number): string =>
  formatNumber(Number(value.toFixed(2)) === 0 ? Number(value.toPrecision(1)) : Number(value.toFixed(2)));

/** "+0,4 điểm", "−1,2 tỷ đồng"; the word of what happened where nothing can be subtracted. */
export const changeText = ({ kind, difference, before, now }: FigureDifference, t: TFunction): string => {
  if (difference === null) return t(`room.difference.${kind}`);
  const unit = (now ?? before)?.unit ?? '';
  const size = seen(Math.abs(difference));
  const sign = difference < 0 ? '−' : '+';
  return `${sign}${unit.startsWith('%') ? t('room.difference.points', { size }) : formatWithUnit(size, unit)}`;
};

export const figureText = (figure: ViewFigure | null): string => (figure === null ? '–' : valueText(figure.value, figure.unit, seen));

/** The period of a figure in words; what is no period of the wire stays in the words of its source. */
export const periodText = ({ period }: ViewFigure, t: TFunction): string =>
  period === null ? '' : wirePeriod.safeParse(period).success ? periodWord(period, t) : period;

/** What a figure is called, with its part where it is not of the whole. */
export const nameText = ({ name, part }: ViewFigure): string => (part === null ? name : `${name} · ${part}`);
