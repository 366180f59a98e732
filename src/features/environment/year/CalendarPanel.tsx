import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { exceedances } from '../../../../contract/feeds/stations';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { ExportButton } from '../../../export/ExportButton';
import { useClock } from '../../../ui/clock';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { dayOf, type StationRow } from '../stationsBody';
import { useParameterWords } from '../useParameterWords';
import { Calendar } from './Calendar';
import { countsOf, monthsOf } from './calendarModel';
import type { YearChoice } from './choice';
import { DayTable } from './DayTable';
import styles from './year.module.css';

interface CalendarPanelProps {
  stations: readonly StationRow[];
  choice: YearChoice;
  asOf: string | null;
  onChoice: (change: Partial<YearChoice>) => void;
}

/** On which days of a year which station was past a limit; a chosen day is told in full beneath. */
export const CalendarPanel = ({ stations, choice, asOf, onChoice }: CalendarPanelProps) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  const link = useLinkState();
  const { year: asked, station, day } = choice;
  const params = useMemo(() => ({ year: asked ?? 'latest', ...(station === undefined ? {} : { station }) }), [asked, station]);
  const feed = useFeed(exceedances, params, asOf);
  const { body } = feed;
  const nameOf = useMemo(() => {
    const known = new Map(stations.map(({ thing }) => [thing.id, thing.name]));
    return (id: string) => known.get(id) ?? id;
  }, [stations]);
  const year = body?.year ?? null;
  const months = useMemo(() => (body && year !== null ? monthsOf(year, body.days) : []), [body, year]);
  const counts = useMemo(() => countsOf(body?.days ?? []), [body]);
  const judged = months.flat().filter((each) => each.judged > 0).length;
  const beyond = months.flat().filter((each) => each.beyond > 0).length;
  const own = useMemo(() => body?.days.filter(({ date }) => date === day) ?? [], [body, day]);
  const shown = station === undefined ? stations : stations.filter(({ thing }) => thing.id === station);
  const today = useClock((now) => dayOf(asOf ?? now));
  const heading = t('stations.calendar.heading');
  return (
    <PanelFrame
      heading={heading}
      sub={t('stations.calendar.sub')}
      state={panelStateOf(feed, link, body !== undefined && (year === null || body.days.length === 0))}
      emptyText={t('stations.calendar.none')}
      tools={
        <>
          <SimulatedMark of={shown.some(({ thing }) => thing.provenance === 'simulated')} />
          <label className={styles['field']}>
            {t('stations.columns.station')}
            <select value={station ?? ''} onChange={(event) => onChoice({ station: event.target.value || undefined, day: undefined })}>
              <option value="">{t('stations.calendar.all')}</option>
              {stations.map(({ thing }) => (
                <option key={thing.id} value={thing.id}>
                  {thing.name}
                </option>
              ))}
            </select>
          </label>
          {year !== null && (
            <label className={styles['field']}>
              {t('stations.calendar.year')}
              <select value={String(year)} onChange={(event) => onChoice({ year: event.target.value, day: undefined })}>
                {[...new Set([year, ...(body?.years ?? [])])]
                  .toSorted((a, b) => b - a)
                  .map((each) => (
                    <option key={each} value={String(each)}>
                      {each}
                    </option>
                  ))}
              </select>
            </label>
          )}
          {body && (
            <ExportButton
              of={async () =>
                (await import('./yearExport')).exceedancesExport(
                  `${heading} ${year ?? ''}`,
                  body.days,
                  stations,
                  { feed: 'exceedances', revision: feed.revision ?? 0, asOf, filters: station === undefined ? [] : [nameOf(station)] },
                  t,
                )
              }
            />
          )}
        </>
      }
    >
      {year !== null && (
        <>
          <p className={styles['sentence']}>
            {station === undefined
              ? t('stations.calendar.sentenceAll', { beyond, year })
              : t('stations.calendar.sentence', { beyond, judged, year })}{' '}
            {counts
              .slice(0, 3)
              .map(({ station: id, days, parameters }) =>
                t('stations.calendar.count', { name: nameOf(id), count: days, parameters: parameters.map(names.short).join(', ') }),
              )
              .join('; ')}
            {counts.length > 3 && ` (+${counts.length - 3})`}
          </p>
          <Calendar
            year={year}
            months={months}
            chosen={day}
            onlyBeyond={station === undefined}
            today={today}
            onDay={(next) => onChoice({ day: next === day ? undefined : next })}
          />
          {day !== undefined && <DayTable day={day} rows={own} stations={stations} nameOf={nameOf} />}
        </>
      )}
    </PanelFrame>
  );
};
