import type { FeedId } from '../../../contract/feeds/index';
import { FIGURE_PROJECTIONS } from './ofFigures';
import { MONEY_PROJECTIONS } from './ofMoney';
import { SERVICE_PROJECTIONS } from './ofServices';
import { SOURCE_PROJECTIONS } from './ofSources';
import { STATION_PROJECTIONS } from './ofStations';
import { WORK_PROJECTIONS } from './ofWork';
import type { Projection } from './projector';

/** How each feed is narrowed for who is limited in its scope, [RW3]; a feed without a line does not compile. */
export const PROJECTIONS: Record<FeedId, Projection> = {
  ...FIGURE_PROJECTIONS,
  ...STATION_PROJECTIONS,
  ...MONEY_PROJECTIONS,
  ...SERVICE_PROJECTIONS,
  ...SOURCE_PROJECTIONS,
  ...WORK_PROJECTIONS,
  // The map of the province, as any atlas has it.
  boundaries: 'whole',
  'boundary-changes': 'whole',
  // Names of indicators, areas and agencies: what filters offer, and no figure.
  catalogue: 'whole',
  registers: 'whole',
  // Figures of the whole alone, each published for the province.
  standings: 'whole',
  // Rules are the centre's configuration and name no row; what they raise is narrowed.
  'alarm-rules': 'whole',
  'alarm-rule-story': 'whole',
  // The person's own.
  notifications: 'whole',
  'notification-settings': 'whole',
  // The person's own, and addresses that others share: what stands behind an address is narrowed when it is asked for.
  'saved-views': 'whole',
  // What stands on the screens of the centre.
  walls: 'whole',
  'wall-show': 'whole',
  // Addresses and hashes; the bodies behind them are narrowed.
  'frozen-view': 'whole',
  // Who may manage accounts may know them all: the scope is granted for that alone, and a limited one changes none, [RW8].
  persons: 'whole',
  'api-keys': 'whole',
  // One's own alone.
  'view-links': 'whole',
  // These count, or list by number: their readers ask for every row.
  changes: 'read',
  'task-changes': 'read',
  'import-changes': 'read',
  'import-attached': 'read',
  imports: 'read',
  intake: 'read',
  'source-detail': 'read',
  meetings: 'read',
  'alarm-history': 'read',
  'alarm-performance': 'read',
  'alarm-preview': 'read',
  'frozen-body': 'read',
};
