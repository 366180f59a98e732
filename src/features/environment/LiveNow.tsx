import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { readings } from '../../../contract/feeds/readings';
import { latestReadings } from '../../data/latest';
import { useFeed } from '../../data/useFeed';
import { formatDateTime } from '../../lib/format';
import { Age } from '../../ui/Age';
import { formatReadingWithUnit } from './formatReading';

interface LiveNowProps {
  station: string;
  parameter: string;
  asOf: string | null;
}
const none = {};

/** The newest reading of a datastream as text that follows it, with when it was measured; it says so where there is none. */
export const LiveNow = ({ station, parameter, asOf }: LiveNowProps) => {
  const { t } = useTranslation();
  const key = `${station}/${parameter}`;
  const { body } = useFeed(readings, none, asOf);
  const watch = useCallback((listener: () => void) => latestReadings.watch(key, listener), [key]);
  const live = useSyncExternalStore(watch, () => latestReadings.get(key));
  const reading = asOf === null ? live : body?.readings.find((each) => each.key === key);
  if (!reading) return <span>{t(body ? 'panel.empty' : 'panel.loading')}</span>;
  const { observedAt, status } = reading;
  return (
    <span data-live-now>
      <strong>{formatReadingWithUnit(reading)}</strong> · {t('environment.observed', { at: formatDateTime(observedAt) })},{' '}
      <Age at={Date.parse(observedAt)} moment={asOf === null ? undefined : Date.parse(asOf)} calm />
      {status !== '00' && <> · {t(`environment.unfit.${status}`)}</>}
    </span>
  );
};
