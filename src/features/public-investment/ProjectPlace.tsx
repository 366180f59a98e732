import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boundaries as boundariesFeed } from '../../../contract/feeds/boundaries';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { ProvinceMap } from '../../map/ProvinceMap';
import type { AreaFill, MapPoint } from '../../map/scene';
import { toAreas } from '../../map/toAreas';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { statusOf } from './mapModel';
import { projectsOf } from './ranking';
import type { ProjectShared } from './projectShared';
import type { InvestmentYear } from './yearOf';
import { SimulatedMark } from '../../ui/SimulatedMark';
import styles from './map.module.css';

const none = {};
const noColumns: never[] = [];
const stay = () => undefined;

interface ProjectPlaceProps extends ProjectShared {
  year: InvestmentYear | null;
  areas: ReadonlyMap<string, string>;
}

/** Where the project stands, in its unit. */
export const ProjectPlace = ({ project, state, told, year, areas: names }: ProjectPlaceProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const feed = useFeed(boundariesFeed, none, told.asOf);
  const { body } = feed;
  const scene = useMemo(() => {
    const areas = body ? toAreas(body) : [];
    const row = year ? projectsOf(year, { owner: project.owner }).find((each) => each.project.code === project.code) : undefined;
    const [lon, lat] = project.place ?? [0, 0];
    const points: MapPoint[] =
      project.place === null ? [] : [{ id: project.code, lon, lat, label: project.name, status: row ? statusOf(row) : 'stale' }];
    return {
      areas,
      bbox: body?.bbox ?? ([0, 0, 1, 1] as [number, number, number, number]),
      // Nothing is compared here: every unit is of one colour.
      fills: new Map(areas.map(({ code, name }): [string, AreaFill] => [code, { value: null, tone: 'level', text: name, rank: 100 }])),
      points,
      columns: noColumns,
      focus: areas.some(({ code }) => code === project.area) ? project.area : null,
    };
  }, [body, year, project]);
  const heading = t('investment.project.place');
  const area = project.area === null ? t('investment.noArea') : (names.get(project.area) ?? project.area);
  return (
    <PanelFrame
      heading={heading}
      sub={t('investment.project.placeSub', { area })}
      state={project.place === null && project.area === null ? { kind: 'empty' } : body ? state : panelStateOf(feed, link, false)}
      emptyText={t('investment.project.noPlace')}
      tools={<SimulatedMark of={year?.body.receipt ?? null} />}
    >
      <div className={styles['place']}>
        <ProvinceMap
          scene={scene}
          label={`${heading}: ${project.name}`}
          order={scene.focus === null ? [] : [scene.focus]}
          describe={(code) => scene.fills.get(code)?.text ?? ''}
          describePoint={() => project.name}
          onFocus={stay}
        />
      </div>
      {project.place === null && <p className={styles['note']}>{t('investment.project.noPlace')}</p>}
    </PanelFrame>
  );
};
