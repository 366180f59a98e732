import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dataCapture } from '../../../../contract/feeds/stations';
import { captureRate } from '../../../../contract/rules/averages';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { ExportButton } from '../../../export/ExportButton';
import { formatDateTime } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { DataTable } from '../../../ui/table/DataTable';
import type { StationRow } from '../stationsBody';
import { FewRowsButton } from '../FewRowsButton';
import { useFewRows } from '../useFewRows';
import { useParameterWords } from '../useParameterWords';
import { captureColumns, type CaptureRow } from './captureColumns';
import type { YearChoice } from './choice';
import styles from './year.module.css';

interface CapturePanelProps {
  stations: readonly StationRow[];
  minimumCoverage: number | null;
  days: YearChoice['days'];
  asOf: string | null;
  onChoice: (change: Partial<YearChoice>) => void;
  onStation: (id: string) => void;
}
const DAYS = ['1', '7', '30', '90'] as const;
const LEAST_FIRST = { column: 'rate', descending: false };
const idOf = ({ station, parameter }: CaptureRow): string => `${station}/${parameter}`;

/** How complete what came is, the least first: received and valid of what was expected, calibrating, failed, the longest gap. */
export const CapturePanel = ({ stations, minimumCoverage, days, asOf, onChoice, onStation }: CapturePanelProps) => {
  const { t } = useTranslation();
  const words = useParameterWords();
  const link = useLinkState();
  const params = useMemo(() => ({ days }), [days]);
  const feed = useFeed(dataCapture, params, asOf);
  const { body } = feed;
  const nameOf = useMemo(() => {
    const known = new Map(stations.map(({ thing }) => [thing.id, thing.name]));
    return (id: string) => known.get(id) ?? id;
  }, [stations]);
  const columns = useMemo(() => captureColumns({ nameOf, words, least: minimumCoverage ?? 0, t }), [nameOf, words, minimumCoverage, t]);
  const open = useCallback(({ station }: CaptureRow) => onStation(station), [onStation]);
  const rows = useMemo(
    () => (body?.rows ?? []).toSorted((a, b) => (captureRate(a.capture) ?? 101) - (captureRate(b.capture) ?? 101)),
    [body],
  );
  const few = useFewRows(rows);
  const below = rows.filter(({ capture }) => (captureRate(capture) ?? 100) < (minimumCoverage ?? 0)).length;
  const heading = t('stations.capture.heading');
  const period = body?.from && body.to ? t('stations.span', { from: formatDateTime(body.from), to: formatDateTime(body.to) }) : '';
  return (
    <PanelFrame
      heading={heading}
      sub={period}
      state={panelStateOf(feed, link, body !== undefined && rows.length === 0)}
      emptyText={t('stations.capture.none')}
      tools={
        <>
          <SimulatedMark of={stations.some(({ thing }) => thing.provenance === 'simulated')} />
          <SegmentedSwitch
            label={t('stations.capture.days')}
            segments={DAYS.map((id) => ({ id, label: t(`stations.days.${id}`) }))}
            value={days}
            onChoose={(next) => onChoice({ days: next })}
          />
          {body && (
            <ExportButton
              of={async () =>
                (await import('./yearExport')).captureExport(
                  heading,
                  rows,
                  stations,
                  { feed: 'data-capture', revision: feed.revision ?? 0, asOf, filters: [period] },
                  t,
                )
              }
            />
          )}
        </>
      }
    >
      {minimumCoverage !== null && (
        <p className={styles['sentence']}>{t('stations.capture.sentence', { below, total: rows.length, least: minimumCoverage })}</p>
      )}
      {body && (
        <DataTable
          caption={heading}
          rows={few.shown}
          columns={columns}
          rowId={idOf}
          initialSorting={LEAST_FIRST}
          tools={!few.canFold}
          onOpen={open}
        />
      )}
      <FewRowsButton few={few} count={rows.length} />
    </PanelFrame>
  );
};
