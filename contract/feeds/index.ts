import { areaValues } from './areaValues';
import { boundaries } from './boundaries';
import { catalogue } from './catalogue';
import { boundaryChanges, changes, sourceChanges } from './changes';
import { importReport, imports } from './imports';
import { confirmationList, confirmations, confirmationStory } from './confirmations';
import { forecast } from './forecast';
import { indicators } from './indicators';
import { intake } from './intake';
import { notifications, notificationSettingsFeed, roster } from './notifications';
import { readings } from './readings';
import { registers } from './registers';
import { sourceDetail, sources } from './sources';
import { taskDetail, tasks } from './tasks';
import { series } from './series';
import { standings } from './standings';

/** Every feed there is: one registry line a feed. */
export const FEEDS = {
  boundaries,
  catalogue,
  indicators,
  readings,
  registers,
  intake,
  'area-values': areaValues,
  confirmations,
  forecast,
  'confirmation-story': confirmationStory,
  'confirmation-list': confirmationList,
  series,
  standings,
  changes,
  'source-changes': sourceChanges,
  'boundary-changes': boundaryChanges,
  sources,
  'source-detail': sourceDetail,
  tasks,
  'task-detail': taskDetail,
  imports,
  'import-report': importReport,
  notifications,
  'notification-settings': notificationSettingsFeed,
  roster,
} as const;
export type FeedId = keyof typeof FEEDS;
