import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boundaries as boundariesFeed } from '../../../../contract/feeds/boundaries';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { ExportButton } from '../../../export/ExportButton';
import { Legend } from '../../../map/Legend';
import { ProvinceMap } from '../../../map/ProvinceMap';
import type { PointRings } from '../../../map/pointRings';
import { POINT_STATUSES, type PointStatus } from '../../../map/scene';
import { toAreas } from '../../../map/toAreas';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf, type PanelState } from '../../../ui/panelState';
import { StatusWord } from '../../../ui/StatusWord';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { SIGN_OF, STATION_STATES, TONE_OF } from '../stationState';
import type { StationLink } from '../stationLink';
import { useParameterWords } from '../useParameterWords';
import { pointsOf, sceneOf, stationText, type ShownStation } from './mapModel';
import { picturedMap } from './mapPicture';
import styles from './overview.module.css';

interface StationMapPanelProps {
  shown: readonly ShownStation[];
  state: PanelState;
  revision: number;
  asOf: string | null;
  area: string | undefined;
  onArea: (code: string | null) => void;
  onStation: (id: string) => void;
  link: StationLink;
  /** What goes on at stations. */
  rings: PointRings | undefined;
}
const none = {};

/** Where the stations stand and how each is, by shape, colour and word; the list beneath says the same, the worst first. */
export const StationMapPanel = ({ shown, state, revision, asOf, area, onArea, onStation, link, rings }: StationMapPanelProps) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  const feed = useFeed(boundariesFeed, none, asOf);
  const lineState = useLinkState();
  const { body } = feed;
  const areas = useMemo(() => (body ? toAreas(body) : []), [body]);
  const focus = area !== undefined && areas.some(({ code }) => code === area) ? area : null;
  const scene = useMemo(() => {
    const told = (code: string) => shown.filter(({ row }) => row.thing.area === code).map((each) => stationText(each, names.short, t));
    return sceneOf(
      areas,
      body?.bbox ?? [0, 0, 1, 1],
      shown,
      focus,
      ({ code, name }) => {
        const own = told(code);
        return own.length === 0 ? t('stations.map.areaNone', { name }) : `${name}: ${own.join('; ')}`;
      },
      rings,
    );
  }, [areas, body, shown, focus, names, rings, t]);
  const order = useMemo(() => {
    const first = shown.flatMap(({ row }) => row.thing.area ?? []);
    return [...new Set([...first, ...areas.map(({ code }) => code)])];
  }, [shown, areas]);
  const counts = new Map<PointStatus, number>(
    POINT_STATUSES.map((sign) => [sign, scene.points.filter(({ status }) => status === sign).length]),
  );
  const signWord = (sign: PointStatus): string => {
    const known = STATION_STATES.find((each) => SIGN_OF[each] === sign);
    return known === undefined ? '' : t(`stations.states.${known}`);
  };
  const heading = t('stations.map.heading');
  const beyond = shown.filter((each) => each.state === 'beyond');
  const sentence =
    beyond.length === 0
      ? t('stations.map.noneBeyond', { total: shown.length })
      : t('stations.map.someBeyond', {
          count: beyond.length,
          total: shown.length,
          names: beyond.map((each) => stationText(each, names.short, t).replace(`${t('stations.states.beyond')} `, '')).join('; '),
        });
  const unplaced = shown.length - pointsOf(shown).length;
  const borders = body?.provenance === 'generated' ? t('map.reference') : t('map.boundariesFrom', { source: body?.source ?? '' });
  const isSimulated = shown.some(({ row }) => row.thing.provenance === 'simulated');
  return (
    <PanelFrame
      heading={heading}
      sub={t('stations.map.sub')}
      state={body ? state : panelStateOf(feed, lineState, false)}
      emptyText={t('stations.none')}
      tools={
        <ExportButton
          of={async () => {
            const { stationsExport } = await import('./overviewExport');
            const part = stationsExport(shown, { feed: 'stations', revision, asOf }, t);
            return { ...part, title: heading, picture: picturedMap(scene, { caption: heading, sentence, borders, signWord }, t) };
          }}
        />
      }
    >
      <p className={styles['sentence']}>
        {sentence} <SimulatedMark of={isSimulated} />
      </p>
      <div className={styles['map']}>
        <ProvinceMap
          scene={scene}
          label={heading}
          order={order}
          describe={(code) => scene.fills.get(code)?.text ?? ''}
          describePoint={(id) => {
            const station = shown.find(({ row }) => row.thing.id === id);
            const ring = rings?.get(id);
            const state = station ? stationText(station, names.short, t) : '';
            return ring ? `${state}. ${ring.text}` : state;
          }}
          onPoint={onStation}
          onFocus={onArea}
        >
          <div className={styles['legend']}>
            <Legend title="" classes={[]} points={counts} pointsTitle={t('stations.map.signs')} statusWord={signWord} />
          </div>
        </ProvinceMap>
      </div>
      {rings !== undefined && rings.size > 0 && <p className={styles['note']}>{t('stations.map.rings')}</p>}
      <ul className={styles['list']} aria-label={t('stations.map.list')}>
        {shown.map(({ row, state: own }) => (
          <li key={row.thing.id}>
            {link(row.thing.id, row.thing.name)}
            <StatusWord tone={TONE_OF[own]}>{stationText({ row, state: own }, names.short, t).slice(row.thing.name.length + 2)}</StatusWord>
          </li>
        ))}
      </ul>
      {unplaced > 0 && <p className={styles['note']}>{t('stations.map.unplaced', { count: unplaced })}</p>}
    </PanelFrame>
  );
};
