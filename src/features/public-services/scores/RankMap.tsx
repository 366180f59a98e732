import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boundaries as boundariesFeed } from '../../../../contract/feeds/boundaries';
import type { Scoring } from '../../../../contract/feeds/services';
import type { ServiceUnit } from '../../../../contract/services';
import { useFeed } from '../../../data/useFeed';
import { formatFixed } from '../../../lib/format';
import { Legend } from '../../../map/Legend';
import { ProvinceMap } from '../../../map/ProvinceMap';
import type { MapArea, MapScene } from '../../../map/scene';
import { toAreas } from '../../../map/toAreas';
import type { Basis, Focus } from '../focus';
import type { RankedUnit } from '../ranking';
import { scoreText } from '../wording';
import { valueText } from './rankColumns';
import { toRankMap } from './rankMapModel';
import { useMapStill } from './useMapStill';
import styles from './ranking.module.css';

interface RankMapProps {
  ranked: readonly RankedUnit[];
  scoring: Scoring;
  focus: Focus;
  basis: Basis;
  asOf: string | null;
  onUnit: (unit: ServiceUnit) => void;
}

const none = {};
const noAreas: MapArea[] = [];
const noPoints = new Map<never, number>();
const NAMED = 3;

/** The communes by how far they are from the middle one; pressing one opens its page. */
export const RankMap = ({ ranked, basis, asOf, onUnit }: RankMapProps) => {
  const { t } = useTranslation();
  const { body, problem, status } = useFeed(boundariesFeed, none, asOf);
  const areas = useMemo(() => (body ? toAreas(body) : noAreas), [body]);
  const map = useMemo(
    () =>
      toRankMap(
        areas,
        ranked,
        basis,
        (row, { name }) =>
          row?.place
            ? t('services.scores.map.describe', { name: row.unit.name, value: valueText(row, basis, t), rank: row.place.rank })
            : row?.isOpen
              ? t('services.scores.map.describeOpen', { name: row.unit.name, value: valueText(row, basis, t) })
              : t('services.scores.map.describeNone', { name }),
        t,
      ),
    [areas, ranked, basis, t],
  );
  const scene = useMemo(
    (): Omit<MapScene, 'cursor'> => ({
      areas,
      bbox: body?.bbox ?? [0, 0, 1, 1],
      fills: map.fills,
      points: [],
      columns: [],
      focus: null,
    }),
    [areas, body, map],
  );
  const median = (value: number): string => (basis === 'official' ? scoreText(value) : `${formatFixed(value, 1)}%`);
  const sentence =
    map.median === null
      ? t('services.scores.ranking.empty')
      : t('services.scores.map.sentence', {
          median: median(map.median),
          behind: map.behind,
          known: map.known,
          worst: map.worst
            .slice(0, NAMED)
            .map(({ unit }) => unit.name)
            .join(', '),
        });
  const legendTitle = t(basis === 'official' ? 'services.scores.map.legend' : 'services.scores.map.legendShare');
  const borders = body?.provenance === 'generated' ? t('map.reference') : t('map.boundariesFrom', { source: body?.source ?? '' });
  const still = useMapStill({ scene, caption: t('services.scores.map.label'), sentence, legendTitle, classes: map.legend, borders });
  if (!body) return <p role="status">{status === 'error' ? (problem?.title ?? t('panel.failed')) : t('panel.loading')}</p>;
  return (
    <figure ref={still} className={styles['figure']}>
      <figcaption className={styles['mapNote']}>
        {sentence} {t('services.scores.map.open')}
      </figcaption>
      <div className={styles['map']}>
        <ProvinceMap
          scene={scene}
          label={t('services.scores.map.label')}
          order={map.order}
          describe={(code) => map.fills.get(code)?.text ?? ''}
          describePoint={() => ''}
          onFocus={(code) => {
            const row = ranked.find(({ unit }) => unit.code === code);
            if (row) onUnit(row.unit);
          }}
        >
          <div className={styles['mapLegend']}>
            <Legend title={legendTitle} classes={map.legend} points={noPoints} pointsTitle="" statusWord={() => ''} />
          </div>
        </ProvinceMap>
      </div>
      {body.provenance === 'generated' && <p className={styles['mapNote']}>{borders}</p>}
    </figure>
  );
};
