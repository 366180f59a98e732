import { lazy, Suspense, useCallback } from 'react';
import type { Alarm } from '../../contract/alarms';
import { alarmSpans } from '../features/alarms/marks/stationAlarms';
import { withWords } from '../i18n/setup';
import { useSmallScreen } from '../ui/useSmallScreen';
import { WhenSeen } from '../ui/WhenSeen';
import styles from './alarmSlots.module.css';

interface Of {
  alarm: Alarm;
  asOf: string | null;
}
type Datastream = Alarm['subject'] & { station: string; parameter: string };

const datastreamOf = ({ subject }: Alarm): Datastream | null =>
  subject.station !== null && subject.parameter !== null ? { ...subject, station: subject.station, parameter: subject.parameter } : null;

const LiveNow = lazy(() =>
  withWords(['environment'], () => import('../features/environment/LiveNow'))().then(({ LiveNow: part }) => ({ default: part })),
);
const Trend = lazy(() =>
  withWords(['stations', 'environment', 'charts'], () => import('../features/environment/station/AlarmTrend'))().then(
    ({ AlarmTrend: part }) => ({
      default: part,
    }),
  ),
);
const GiveTask = lazy(() =>
  withWords(['tasks'], () => import('../features/tasks/GiveTask'))().then(({ GiveTask: part }) => ({ default: part })),
);

/** The reading of now of an alarm's datastream. */
export const AlarmNow = {
  suits: (alarm: Alarm): boolean => datastreamOf(alarm) !== null,
  Part: ({ alarm, asOf }: Of) => {
    const stream = datastreamOf(alarm);
    return (
      stream && (
        <Suspense fallback="…">
          <LiveNow station={stream.station} parameter={stream.parameter} asOf={asOf} />
        </Suspense>
      )
    );
  },
};

/** What its datastream measured since before the alarm. */
export const AlarmTrend = {
  suits: (alarm: Alarm): boolean => datastreamOf(alarm) !== null,
  Part: ({ alarm, asOf }: Of) => {
    const stream = datastreamOf(alarm);
    const spansUntil = useCallback((to: number) => [...alarmSpans([alarm], to, ({ ruleName }) => ruleName).values()].flat(), [alarm]);
    return (
      stream && (
        <Suspense fallback={null}>
          <Trend spansUntil={spansUntil} station={stream.station} parameter={stream.parameter} at={alarm.activeAt} asOf={asOf} />
        </Suspense>
      )
    );
  },
};

const SparkLine = lazy(() =>
  withWords(['stations', 'environment', 'charts'], () => import('../features/environment/station/AlarmSpark'))().then(
    ({ AlarmSpark: part }) => ({ default: part }),
  ),
);
const SPARK_PX = 40;
/** The same the size of a line, in the card of an alarm on a small screen, once the card is looked at. */
export const Spark = ({ alarm, asOf }: Of) => {
  const isSmall = useSmallScreen();
  const stream = datastreamOf(alarm);
  if (!isSmall || !stream) return null;
  const { activeAt, value, limit } = alarm;
  return (
    <div className={styles['spark']}>
      <WhenSeen height={SPARK_PX}>
        <Suspense fallback={null}>
          <SparkLine station={stream.station} parameter={stream.parameter} at={activeAt} value={value} limit={limit} asOf={asOf} />
        </Suspense>
      </WhenSeen>
    </div>
  );
};

interface AlarmTaskProps {
  alarm: Alarm;
  onDone: () => void;
  onClose: () => void;
}
const NAME_MAX = 300;

/** The form of a task that is given from an alarm; its journal then says so. */
export const AlarmTask = ({ alarm, onDone, onClose }: AlarmTaskProps) => (
  <Suspense fallback={null}>
    <GiveTask
      origin={{
        kind: 'alarm',
        name: `${alarm.ruleName} · ${alarm.subject.name}`.slice(0, NAME_MAX),
        ref: alarm.id,
        path: `/canh-bao?canh-bao=${encodeURIComponent(alarm.id)}`,
      }}
      lead={alarm.owner}
      onDone={onDone}
      onCancel={onClose}
    />
  </Suspense>
);

const SoundControl = lazy(() =>
  withWords(['alarmMarks'], () => import('../features/alarms/marks/sound/SoundControl'))().then(({ SoundControl: part }) => ({
    default: part,
  })),
);
/** The switch of the sound of alarms. */
export const Sound = () => (
  <Suspense fallback={null}>
    <SoundControl />
  </Suspense>
);
