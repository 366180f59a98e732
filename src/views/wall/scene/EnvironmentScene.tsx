import { useCallback, useMemo } from 'react';
import { alarmSpans, stationAlarms } from '../../../features/alarms/marks/stationAlarms';
import { useOpenAlarms } from '../../../features/alarms/marks/useOpenAlarms';
import { WallAlarms } from '../../../features/alarms/marks/WallAlarms';
import { WallStationAlarms } from '../../../features/alarms/marks/WallStationAlarms';
import { WallIndices } from '../../../features/environment/WallIndices';
import { WallStandings } from '../../../features/environment/WallStandings';
import { WallStation } from '../../../features/environment/WallStation';
import { WallStations } from '../../../features/environment/WallStations';
import { Marked } from './Marked';
import type { SceneProps } from './sceneProps';
import styles from '../scene.module.css';

/** One station with what is alarmed there, the most urgent parameter first. */
const Focus = ({ station }: { station: string }) => {
  const { alarms } = useOpenAlarms();
  const own = useMemo(() => stationAlarms(alarms, [], station), [alarms, station]);
  const parameter = own.find(({ active, subject }) => active && subject.parameter !== null)?.subject.parameter ?? null;
  const spansUntil = useCallback(
    (to: number) => alarmSpans(own, to, ({ ruleName }) => ruleName).get(parameter ?? '') ?? [],
    [own, parameter],
  );
  return <WallStation station={station} parameter={parameter} spansUntil={spansUntil} alarm={<WallStationAlarms alarms={own} />} />;
};

/** The stations, those with alarms first; with `tram` one of them large, with the parameter that is past its limit. */
export const EnvironmentScene = ({ params: { tram } }: SceneProps) => (
  <div className={styles['environment']} data-focus={tram !== undefined}>
    <div className={styles['a']}>
      {tram === undefined ? (
        <Marked>
          <WallStandings />
        </Marked>
      ) : (
        <Focus key={tram} station={tram} />
      )}
    </div>
    <div className={styles['b']}>
      <WallAlarms field="moi-truong" />
    </div>
    <div className={styles['c']}>
      <WallIndices />
    </div>
    <div className={styles['d']}>
      <Marked>{tram === undefined ? <WallStations values /> : <WallStandings />}</Marked>
    </div>
  </div>
);
