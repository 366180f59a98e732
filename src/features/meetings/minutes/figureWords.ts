import type { TFunction } from 'i18next';
import { period as periodForm } from '../../../../contract/period';
import type { ViewFigure } from '../../../../contract/rules/figures/viewFigure';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { periodWord } from '../../../lib/periodWords';
import { valueText } from '../../../lib/valueText';

/** What a figure is of: its name, and the part where it is one. */
export const nameText = ({ name, part }: Pick<ViewFigure, 'name' | 'part'>): string => (part === null ? name : `${name} – ${part}`);

/** The period of a figure in words; what is no period of the wire stays as it was told. */
export const periodText = (period: string | null, t: TFunction): string =>
  period === null ? '–' : periodForm.safeParse(period).success ? periodWord(period, t) : period;

/** As many digits after the comma as the screens show; the workbook has them all. */
const DIGITS: Readonly<Record<string, number>> = { 'tỷ đồng': 1, '%': 2, điểm: 2 };

/** A value as minutes say it: rounded as the screens round it, in its unit. */
export const roundedText = ({ value, unit }: Pick<ViewFigure, 'value' | 'unit'>): string => {
  const power = 10 ** (DIGITS[unit] ?? 3);
  return valueText(value, unit, (number) => formatNumber(Math.round(number * power) / power));
};

/** A promise beside a figure; of another period than the figure's it names its own. */
export const promiseText = (promise: ViewFigure, { period }: Pick<ViewFigure, 'period'>, t: TFunction): string =>
  promise.period === period ? roundedText(promise) : `${roundedText(promise)} (${periodText(promise.period, t)})`;

/** Where a figure comes from, in a line: source, who answers for it, when it was seen and came, and which telling it is. */
export const passportText = ({ source, owner, observedAt, receivedAt, revision, provenance, quality }: ViewFigure, t: TFunction): string =>
  [
    source,
    owner,
    observedAt === null ? null : t('meetings.minutes.observed', { at: formatDateTime(observedAt) }),
    receivedAt === null ? null : t('meetings.minutes.received', { at: formatDateTime(receivedAt) }),
    revision === null ? null : t('meetings.minutes.revision', { revision }),
    provenance === 'simulated' ? t('simulated') : null,
    ...quality,
  ]
    .filter((each) => each !== null && each !== '')
    .join('; ');
