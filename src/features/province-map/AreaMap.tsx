import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import type { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { Legend } from '../../map/Legend';
import { ProvinceMap } from '../../map/ProvinceMap';
import type { MapArea, PointStatus } from '../../map/scene';
import { TimeSlider } from '../../map/TimeSlider';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { simulatedDataText } from '../../ui/simulatedWords';
import { panelStateOf } from '../../ui/panelState';
import type { MapChoice, OnChoice } from './choice';
import { Choosers } from './Choosers';
import { Crumbs } from './Crumbs';
import { mapSimulated, toMapTable } from './model';
import { momentOf } from './momentOf';
import { Side } from './Side';
import { toColumns, toFills, toLegend, toSummary } from './toScene';
import { countStatuses } from './countStatuses';
import { useAreaFigures } from './useAreaFigures';
import type { IndicatorChoice, useChoices } from './useChoices';
import { useStations } from './useStations';
import { legendTitle, periodText, rowText } from './wording';
import styles from './provinceMap.module.css';

interface AreaMapProps {
  boundaries: z.infer<(typeof FEEDS)['boundaries']['body']>;
  boundariesRevision: number;
  areas: readonly MapArea[];
  choices: ReturnType<typeof useChoices>;
  chosen: IndicatorChoice;
  asOf: string | null;
  choice: MapChoice;
  onChoice: OnChoice;
}

const noFigures: never[] = [];
/** A name of more letters takes a second line of the head at the width of a desk. */
const LONG_NAME = 110;

/** One indicator on the map: the map itself, what it means, when, and the same as a table. */
export const AreaMap = ({ boundaries, boundariesRevision, areas, choices, chosen, asOf, choice, onChoice }: AreaMapProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const { feed, figures, isSettled } = useAreaFigures(choices.set, chosen.code, choice.t, asOf);
  const stations = useStations(momentOf(choice.t, asOf));
  const { points } = stations;
  const unit = figures?.indicator?.unit ?? '';
  const unitText = unit || t('map.noUnit');
  const period = figures?.period ?? undefined;
  const periods = figures?.periods ?? noFigures;
  const table = useMemo(
    () =>
      toMapTable({
        areas,
        values: figures?.values ?? noFigures,
        direction: figures?.indicator?.direction ?? 'none',
        layer: choice.layer ?? null,
        provenance: figures?.passport?.provenance,
      }),
    [areas, figures, choice.layer],
  );
  const rows = useMemo(() => new Map(table.rows.map((row) => [row.code, row])), [table]);
  const focus = choice.area !== undefined && rows.has(choice.area) ? choice.area : null;
  const legend = useMemo(() => toLegend(table, unit, t), [table, unit, t]);
  const fills = useMemo(() => toFills(table, unit, t), [table, unit, t]);
  const columns = useMemo(() => (choice.columns ? toColumns(table, areas) : noFigures), [choice.columns, table, areas]);
  const scene = useMemo(
    () => ({ areas, bbox: boundaries.bbox, fills, points, columns, focus }),
    [areas, boundaries.bbox, fills, points, columns, focus],
  );
  const steps = useMemo(() => periods.map((id) => ({ id, label: periodText(id, t) })), [periods, t]);
  const onStep = useCallback((id: string) => onChoice({ t: id === periods.at(-1) ? undefined : id }), [onChoice, periods]);
  const onFocus = useCallback((code: string | null) => onChoice({ area: code ?? undefined }), [onChoice]);

  const ranked = table.rows.length - table.missing;
  const counts = countStatuses(points);
  const focused = focus === null ? undefined : rows.get(focus);
  const simulated = mapSimulated(table, stations.provenances);
  const title = legendTitle(table.layer, unit, t);
  const statusWord = (status: PointStatus): string => t(`map.station.${status}`);
  const describe = (code: string): string => {
    const row = rows.get(code);
    return row ? rowText(row, ranked, unit, t) : '';
  };
  const describePoint = (id: string): string => {
    const point = points.find((each) => each.id === id);
    return point ? `${point.label}: ${statusWord(point.status)}` : '';
  };
  const toBeExported = async () => {
    const [{ toExport }, { toPicture }] = await Promise.all([import('./toExport'), import('./toPicture')]);
    const { name } = chosen;
    const borders =
      boundaries.provenance === 'generated' ? t('map.reference') : t('map.boundariesFrom', { source: boundaries.source ?? '' });
    const caption = [t('map.label', { name }), ...(period === undefined ? [] : [periodText(period, t)])].join(' · ');
    const picture = toPicture(scene, { caption, sentence: toSummary(table, unit, t), legendTitle: title, legend, borders, statusWord });
    const of = { name, unit, period, table, stations: stations.provenances, asOf, boundaries: boundariesRevision };
    return toExport({ ...of, passport: figures?.passport ?? null, revision: feed.revision ?? 0, picture }, t);
  };
  const timed = period === undefined ? t('map.nothing') : t('map.sub', { period: periodText(period, t), unit: unitText });
  return (
    <PanelFrame
      heading={chosen.name}
      sub={figures?.openPeriod ? `${timed} · ${t('map.open')}` : timed}
      state={panelStateOf(figures && feed.body === undefined ? { ...feed, body: figures } : feed, link, false)}
      tools={
        <>
          <Choosers
            sets={choices.sets}
            set={choices.set}
            onSet={(set) => onChoice({ set, indicator: undefined, t: undefined })}
            indicators={choices.indicators}
            indicator={chosen.code}
            onIndicator={(indicator) => onChoice({ indicator, t: undefined })}
            layer={table.layer}
            hasPath={table.rows.some(({ gap }) => gap !== null)}
            onLayer={(layer) => onChoice({ layer })}
            columns={choice.columns}
            onColumns={(isOn) => onChoice({ columns: isOn })}
          />
          <ExportButton of={toBeExported} />
        </>
      }
    >
      <div className={styles['layout']} data-long-name={chosen.name.length > LONG_NAME}>
        <div className={styles['stage']}>
          <div className={styles['head']}>
            <Crumbs area={focused?.name} onProvince={() => onFocus(null)} />
            {simulated && <small className={styles['mark']}>{simulatedDataText(simulated, t)}</small>}
          </div>
          <p className={styles['summary']}>{toSummary(table, unit, t)}</p>
          <div className={styles['mapBox']}>
            <ProvinceMap
              scene={scene}
              label={t('map.label', { name: chosen.name })}
              order={table.order}
              describe={describe}
              describePoint={describePoint}
              onFocus={onFocus}
            >
              <div className={styles['legend']}>
                <Legend title={title} classes={legend} points={counts} pointsTitle={t('map.stations')} statusWord={statusWord} />
              </div>
            </ProvinceMap>
          </div>
          {period !== undefined && (
            <TimeSlider label={t('map.time')} steps={steps} at={choice.t ?? period} settled={isSettled} onStep={onStep} />
          )}
        </div>
        <Side
          table={table}
          unit={unit}
          name={chosen.name}
          figureId={`${chosen.code}:${period ?? ''}`}
          focused={focused}
          passport={figures?.passport ?? null}
          unplaced={stations.unplaced}
          boundaries={boundaries}
          onFocus={onFocus}
        />
      </div>
    </PanelFrame>
  );
};
