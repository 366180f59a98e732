import { POINT_STATUSES, type MapPoint, type PointStatus } from '../../map/scene';

/** How many stations there are of each status. */
export const countStatuses = (points: readonly MapPoint[]): ReadonlyMap<PointStatus, number> =>
  new Map(POINT_STATUSES.map((status) => [status, points.filter((point) => point.status === status).length]));
