import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';
import type { dataCapture } from '../../../../contract/feeds/stations';
import { captureRate } from '../../../../contract/rules/averages';
import { formatNumber } from '../../../lib/format';
import { percentText } from '../../../lib/moneyText';
import { BulletBar } from '../../../ui/BulletBar';
import type { TableColumn } from '../../../ui/table/column';
import type { useParameterWords } from '../useParameterWords';
import styles from './year.module.css';

export type CaptureRow = z.infer<(typeof dataCapture)['body']>['rows'][number];

interface Words {
  nameOf: (station: string) => string;
  words: ReturnType<typeof useParameterWords>;
  /** In %: what a mean must rest on to be judged. */
  least: number;
  t: TFunction;
}

/** "2 giờ 25 phút"; a gap of none is a dash. */
const gapText = (minutes: number, t: TFunction): string => {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (minutes === 0) return '–';
  return [
    ...(days > 0 ? [t('stations.capture.gapDays', { count: days })] : []),
    ...(hours > 0 ? [t('stations.capture.gapHours', { count: hours })] : []),
    ...(rest > 0 && days === 0 ? [t('stations.capture.gapMinutes', { count: rest })] : []),
  ].join(' ');
};

export const captureColumns = ({ nameOf, words, least, t }: Words): TableColumn<CaptureRow>[] => [
  { id: 'station', header: t('stations.columns.station'), value: ({ station }) => nameOf(station), width: 15 },
  { id: 'parameter', header: t('stations.columns.parameter'), value: ({ parameter }) => words.short(parameter), width: 9 },
  {
    id: 'rate',
    header: t('stations.columns.validRate'),
    value: ({ capture }) => captureRate(capture),
    width: 13,
    cell: ({ capture }) => {
      const rate = captureRate(capture);
      if (rate === null) return '–';
      const text = percentText(rate);
      return (
        <span className={styles['bar']} data-below={rate < least}>
          <BulletBar value={rate} low={least} max={100} label={t('stations.capture.bar', { rate: text, least })} />
          <strong>
            {rate < least && <span aria-hidden="true">■ </span>}
            {text}
          </strong>
        </span>
      );
    },
  },
  {
    id: 'valid',
    header: t('stations.columns.validOf'),
    value: ({ capture }) => capture.valid,
    cell: ({ capture }) => `${formatNumber(capture.valid)}/${formatNumber(capture.expected)}`,
    numeric: true,
    width: 9,
  },
  { id: 'received', header: t('stations.columns.received'), value: ({ capture }) => capture.received, numeric: true, width: 7 },
  { id: 'calibrating', header: t('stations.columns.calibrating'), value: ({ calibrating }) => calibrating, numeric: true, width: 7 },
  { id: 'failed', header: t('stations.columns.failed'), value: ({ failed }) => failed, numeric: true, width: 7 },
  {
    id: 'gap',
    header: t('stations.columns.gap'),
    value: ({ longestGapMinutes }) => longestGapMinutes,
    cell: ({ longestGapMinutes }) => gapText(longestGapMinutes, t),
    numeric: true,
    width: 10,
  },
];
