import type { TFunction } from 'i18next';
import { classOf, gapClasses, type ValueClass } from '../../map/classes';
import { bandText } from '../../map/bandText';
import type { AreaFill, LegendClass, MapArea, MapPoint, PointStatus } from '../../map/scene';
import { formatFixed } from '../../lib/format';
import type { ProjectRow, Ranked } from './ranking';

/** Of so many names under the map's units that those to be looked at stand first. */
const NAMED = 4;

export interface InvestmentMap {
  fills: Map<string, AreaFill>;
  legend: LegendClass[];
  /** Codes: the farthest behind first, those without projects last. */
  order: string[];
  behind: number;
  known: number;
}

const noteOf = (gap: number): string => `\u2212${formatFixed(Math.abs(gap), 1)}`;

/** The units by how far their projects are from the path; a unit without any is "no data". */
export const toMap = (
  areas: readonly MapArea[],
  ranked: readonly Ranked[],
  textOf: (code: string) => string,
  t: TFunction,
): InvestmentMap => {
  const byCode = new Map(ranked.map((row) => [row.key, row]));
  const gapOf = ({ code }: MapArea): number | null => byCode.get(code)?.gap ?? null;
  const gaps = areas.flatMap((area) => gapOf(area) ?? []);
  const classes: ValueClass[] = gaps.length === 0 ? [] : gapClasses(gaps);
  const worst = areas.filter((area) => gapOf(area) !== null).toSorted((a, b) => (gapOf(a) ?? 0) - (gapOf(b) ?? 0));
  const fills = new Map(
    areas.map((area): [string, AreaFill] => {
      const gap = gapOf(area);
      const lag = gap !== null && gap < 0 ? worst.indexOf(area) : -1;
      const isNamed = lag >= 0 && lag < NAMED;
      return [
        area.code,
        {
          value: gap,
          tone: gap === null ? null : (classOf(classes, gap)?.tone ?? null),
          text: textOf(area.code),
          rank: isNamed ? lag : 100,
          ...(isNamed && gap !== null ? { note: noteOf(gap) } : {}),
        },
      ];
    }),
  );
  const countOf = (each: ValueClass | null): number =>
    areas.filter((area) => {
      const gap = gapOf(area);
      return each === null ? gap === null : gap !== null && classOf(classes, gap) === each;
    }).length;
  return {
    fills,
    legend: [
      ...classes.map((each) => ({ tone: each.tone, label: bandText(each, 'path', '%', t), count: countOf(each) })),
      { tone: null, label: t('map.noPath'), count: countOf(null) },
    ],
    order: [...worst, ...areas.filter((area) => gapOf(area) === null)].map(({ code }) => code),
    behind: gaps.filter((gap) => gap < 0).length,
    known: gaps.length,
  };
};

/** What a project's sign says, the worst first: nothing paid out, an obstacle, behind the path. */
export const statusOf = ({ standing, project }: Pick<ProjectRow, 'standing' | 'project'>): PointStatus => {
  if (standing === 'unpaid') return 'critical';
  if (project.obstacle && standing !== 'on-path') return 'high';
  if (standing === 'slow') return 'medium';
  return standing === 'on-path' ? 'good' : 'stale';
};

/** Signs at most over the whole province, where more would hide it. */
export const MOST_POINTS = 40;

export interface MapPoints {
  points: MapPoint[];
  /** How many have a place, shown or not. */
  placed: number;
}

/** Projects where they stand: over the province those with most money left, in one unit all of them. */
export const toPoints = (projects: readonly ProjectRow[], focus: string | null): MapPoints => {
  const placed = projects.filter(({ project }) => project.place !== null && (focus === null || project.area === focus));
  const shown = focus === null ? placed.slice(0, MOST_POINTS) : placed;
  const named = new Set(shown.slice(0, NAMED).map(({ project }) => project.code));
  return {
    placed: placed.length,
    points: shown.flatMap(({ project, ...row }): MapPoint[] => {
      if (project.place === null) return [];
      const [lon, lat] = project.place;
      // Over the whole province only a few names have room: those that hold most money.
      const label = focus !== null || named.has(project.code) ? project.name : '';
      return [{ id: project.code, lon, lat, status: statusOf({ ...row, project }), label }];
    }),
  };
};
