import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PRIORITIES } from '../../../../contract/alarms';
import type { Bar, BarSeries } from '../../../charts/bars/bar';
import { CountBars } from '../../../charts/bars/CountBars';
import { dayText } from '../../../lib/dayText';
import { formatDay, formatNumber } from '../../../lib/format';
import { simulatedIn } from './judged';
import { OwnPanel } from './OwnPanel';
import type { Told } from './told';

const SHAPES = { critical: '◆', high: '▲', medium: '■', low: '●' } as const;

/** How many were announced each day, by priority. */
export const DaysPanel = ({ told }: { told: Told }) => {
  const { t } = useTranslation();
  const { body, span } = told;
  const series = useMemo(
    (): BarSeries[] => PRIORITIES.map((id) => ({ id, name: t(`alarmRules.priority.${id}`), ink: id, shape: SHAPES[id] })),
    [t],
  );
  const bars = useMemo(
    (): Bar[] =>
      body.perDays.map(({ day, counts }) => ({
        key: day,
        label: formatDay(`${day}T00:00:00+07:00`),
        name: dayText(day),
        parts: PRIORITIES.map((priority) => counts.find((each) => each.priority === priority)?.count ?? 0),
      })),
    [body.perDays],
  );
  const sums = bars.map(({ name, parts }) => ({ name, count: parts.reduce((sum, part) => sum + part, 0) }));
  const most = sums.reduce((best, each) => (each.count > best.count ? each : best), { name: '', count: 0 });
  const sentence =
    most.count === 0
      ? t('alarmRules.performance.days.sentenceNone')
      : t('alarmRules.performance.days.sentence', {
          most: formatNumber(most.count),
          day: most.name,
          quiet: formatNumber(sums.filter(({ count }) => count === 0).length),
          days: formatNumber(sums.length),
        });
  return (
    <OwnPanel
      told={told}
      name="days"
      isMarked
      isEmpty={body.announced === 0}
      emptyText={t('alarmRules.performance.days.sentenceNone')}
      exported={async () => (await import('./performanceExport')).daysExport}
    >
      <CountBars
        label={t('alarmRules.performance.days.heading')}
        unit={t('alarmRules.performance.unit.alarms')}
        period={span}
        totalName={t('alarmRules.performance.days.total')}
        bars={bars}
        series={series}
        sentence={sentence}
        simulated={simulatedIn(body)}
      />
    </OwnPanel>
  );
};
