import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boundaries as boundariesFeed } from '../../../contract/feeds/boundaries';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { moneyText, percentText } from '../../lib/moneyText';
import { Legend } from '../../map/Legend';
import { ProvinceMap } from '../../map/ProvinceMap';
import { POINT_STATUSES, type MapArea } from '../../map/scene';
import { toAreas } from '../../map/toAreas';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf, type PanelState } from '../../ui/panelState';
import { SimulatedMark } from '../../ui/SimulatedMark';
import type { OnChoice } from './choice';
import type { Cut } from './cut';
import { toMap, toPoints } from './mapModel';
import { rankBy, type ProjectRow } from './ranking';
import type { Told } from './told';
import { mapPicture, statusWord } from './mapPicture';
import { gapText } from './words';
import type { InvestmentYear } from './yearOf';
import styles from './map.module.css';

interface MapPanelProps {
  year: InvestmentYear;
  cut: Cut;
  projects: readonly ProjectRow[];
  state: PanelState;
  told: Told;
  onChoice: OnChoice;
  onProject: (code: string) => void;
}

const none = {};
const noAreas: MapArea[] = [];
const noColumns: never[] = [];

/** The units by how far their projects are from the path, and the projects themselves as signs; choosing a unit narrows the page to it. */
export const MapPanel = ({ year, cut, projects, state, told, onChoice, onProject }: MapPanelProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const feed = useFeed(boundariesFeed, none, told.asOf);
  const { body } = feed;
  const areas = useMemo(() => (body ? toAreas(body) : noAreas), [body]);
  const names = useMemo(() => new Map(areas.map(({ code, name }) => [code, name])), [areas]);
  const ranked = useMemo(() => rankBy(year, cut, 'area', (key) => names.get(key) ?? key), [year, cut, names]);
  const focus = cut.area !== undefined && names.has(cut.area) ? cut.area : null;
  const { points, placed } = useMemo(() => toPoints(projects, focus), [projects, focus]);
  const map = useMemo(() => {
    const rows = new Map(ranked.map((row) => [row.key, row]));
    return toMap(
      areas,
      ranked,
      (code) => {
        const row = rows.get(code);
        const name = names.get(code) ?? code;
        if (row === undefined || row.rate === null) return t('investment.map.describeNone', { name });
        return t('investment.map.describe', { name, rate: percentText(row.rate), gap: gapText(row.gap, t), left: moneyText(row.left) });
      },
      t,
    );
  }, [areas, ranked, names, t]);
  const scene = useMemo(
    () => ({
      areas,
      bbox: body?.bbox ?? ([0, 0, 1, 1] as [number, number, number, number]),
      fills: map.fills,
      points,
      columns: noColumns,
      focus,
    }),
    [areas, body, map, points, focus],
  );
  const counts = new Map(POINT_STATUSES.map((status) => [status, points.filter((point) => point.status === status).length]));
  const spanning = ranked.find(({ key }) => key === '');
  const describePoint = (id: string): string => {
    const row = projects.find(({ project }) => project.code === id);
    const point = points.find((each) => each.id === id);
    if (!row || !point) return '';
    return t('investment.map.describePoint', {
      name: row.name,
      status: statusWord(point.status, t),
      rate: row.rate === null ? '–' : percentText(row.rate),
      left: moneyText(row.left),
    });
  };
  const heading = t('investment.map.heading');
  const sentence = t('investment.map.behind', { behind: map.behind, known: map.known });
  const borders = body?.provenance === 'generated' ? t('map.reference') : t('map.boundariesFrom', { source: body?.source ?? '' });
  return (
    <PanelFrame
      heading={heading}
      sub={t('investment.map.sub', { until: told.until })}
      state={body ? state : panelStateOf(feed, link, false)}
      emptyText={t('investment.map.empty')}
      tools={
        <ExportButton
          of={async () => {
            const { rankingExport } = await import('./rankingExport');
            const part = rankingExport({ year, ranked, by: 'area', told }, t);
            return {
              ...part,
              title: `${heading} ${year.year}`,
              picture: mapPicture(scene, { caption: heading, sentence, map, borders }, t),
            };
          }}
        />
      }
    >
      <p className={styles['summary']}>
        {sentence} <SimulatedMark of={year.body.receipt} />
      </p>
      <div className={styles['map']}>
        <ProvinceMap
          scene={scene}
          label={t('investment.map.label')}
          order={map.order}
          describe={(code) => map.fills.get(code)?.text ?? ''}
          describePoint={describePoint}
          onPoint={onProject}
          onFocus={(code) => onChoice({ cut: { ...cut, area: code ?? undefined } })}
        >
          <div className={styles['legend']}>
            <Legend
              title={t('investment.map.legend')}
              classes={map.legend}
              points={counts}
              pointsTitle={t('investment.map.points')}
              statusWord={(status) => statusWord(status, t)}
            />
          </div>
        </ProvinceMap>
      </div>
      <p className={styles['note']}>
        {points.length < placed
          ? `${t('investment.map.most', { shown: points.length, all: placed })} ${t('investment.map.chosen')}`
          : t('investment.map.all', { shown: placed })}
        {spanning && spanning.plan > 0 && ` ${t('investment.map.spans', { amount: moneyText(spanning.plan) })}`}
        {body?.provenance === 'generated' && ` ${t('map.reference')}`}
      </p>
    </PanelFrame>
  );
};
