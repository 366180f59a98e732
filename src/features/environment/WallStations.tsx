import { use, useCallback, useMemo, useRef, useSyncExternalStore, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { latestReadings, useReadingKeys } from '../../data/latest';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { StatusWord } from '../../ui/StatusWord';
import { useRoom } from '../../ui/useRoom';
import { WallPanel } from '../../ui/WallPanel';
import { formatReadingWithUnit } from './formatReading';
import { byStation, toneOfCondition, type Condition } from './model';
import { RowSlot, RowSlots } from './RowSlot';
import { useColumns } from './useColumns';
import { useLiveConditions } from './useConditions';
import { useParameterWords } from './useParameterWords';
import { worstFirst, type ShownStation } from './wallStations';
import styles from './wallStations.module.css';

const params = {};
/** A station with all its values needs as much room, in ems of the scene's text. */
const CARD_EMS = 25;
/** What no longer speaks of now loses its ink. */
const OLD: ReadonlySet<Condition> = new Set(['stale', 'ahead', 'dead']);

const Value = ({ id }: { id: string }) => {
  const names = useParameterWords();
  const watch = useCallback((listener: () => void) => latestReadings.watch(id, listener), [id]);
  const read = useCallback(() => {
    const reading = latestReadings.get(id);
    return reading ? formatReadingWithUnit(reading) : '';
  }, [id]);
  const text = useSyncExternalStore(watch, read);
  const { station = '', parameter = '' } = latestReadings.get(id) ?? {};
  return (
    <li>
      <span>
        {names.short(parameter)} <RowSlot station={station} parameter={parameter} />
      </span>
      <strong>{text}</strong>
    </li>
  );
};

const Cards = ({ shown, values }: { shown: readonly ShownStation[]; values: boolean }) => {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const room = useRoom(list);
  const columns: CSSProperties & Record<'--columns', number> = { '--columns': useColumns(list, shown.length, CARD_EMS) };
  return (
    <div className={styles['box']}>
      <ul ref={list} className={styles['list']} data-values={values} style={columns}>
        {shown.map((each, at) => (
          <Card key={each.station.id} shown={each} values={values} isCut={at >= room} />
        ))}
      </ul>
      {room < shown.length && <p className={styles['rest']}>{t('wall.restStations', { count: shown.length - room })}</p>}
    </div>
  );
};

const Card = ({ shown: { station, worst, count, total }, values, isCut }: { shown: ShownStation; values: boolean; isCut: boolean }) => {
  const { t } = useTranslation();
  return (
    <li className={styles['card']} data-station={station.id} data-cut={isCut} data-old={OLD.has(worst)}>
      <span className={styles['name']} lang="vi">
        {station.name} <RowSlot station={station.id} parameter={null} />
      </span>
      <StatusWord tone={toneOfCondition[worst]}>
        {t(count === total || worst === 'good' ? `wall.conditions.${worst}` : `wall.conditionsOf.${worst}`, { count, total })}
      </StatusWord>
      {values && (
        <ul className={styles['values']}>
          {station.keys.map((key) => (
            <Value key={key} id={key} />
          ))}
        </ul>
      )}
    </li>
  );
};

/** The stations on a wall, live, the worst first: their state, and with `values` what each measures; those without room are counted. */
export const WallStations = ({ values = false }: { values?: boolean }) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS.readings, params, null);
  const link = useLinkState();
  const keys = useReadingKeys();
  const names = useParameterWords();
  const stations = useMemo(() => byStation(keys, latestReadings.get, names.short), [keys, names]);
  const states = useLiveConditions(keys);
  const urgent = use(RowSlots)?.urgent;
  const shown = worstFirst(stations, new Map(keys.flatMap((key, at) => (states[at] ? [[key, states[at]]] : []))), urgent);
  const good = shown.filter(({ worst }) => worst === 'good').length;
  const simulated = simulatedOf(keys.map((key) => latestReadings.get(key)?.provenance));
  return (
    <WallPanel
      heading={stations.length > 0 ? t('wall.stationsCount', { good, total: stations.length }) : t('wall.stations')}
      state={panelStateOf(feed, link, stations.length === 0)}
      simulated={simulated}
      emptyText={t('wall.noStations')}
    >
      <Cards shown={shown} values={values} />
    </WallPanel>
  );
};
