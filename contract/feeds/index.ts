import { apiKeys, persons } from '../access/persons';
import { viewLinks } from '../access/viewLinks';
import { alarmDetail, alarmHistory, alarmPerformance, alarmPreview, alarmRules, alarmRuleStory, alarms } from './alarms';
import { areaValues } from './areaValues';
import { boundaries } from './boundaries';
import { budget } from './budget';
import { catalogue } from './catalogue';
import { boundaryChanges, changes, sourceChanges } from './changes';
import { importChanges, taskChanges } from './changesWork';
import { importAttached, importReport, imports } from './imports';
import { confirmationList, confirmations, confirmationStory } from './confirmations';
import { frozenBody, frozenView } from './frozen';
import { forecast } from './forecast';
import { indicators } from './indicators';
import { intake } from './intake';
import { investment, investmentProject } from './investment';
import { notifications, notificationSettingsFeed, roster } from './notifications';
import { readings } from './readings';
import { registers } from './registers';
import { meetingDetail, meetings } from './meetings';
import { savedViews } from './savedViews';
import { sourceDetail, sources } from './sources';
import { taskDetail, tasks } from './tasks';
import { series } from './series';
import { standings } from './standings';
import { dataCapture, exceedances, stationHours, stations, stationSeries } from './stations';
import { serviceScores, serviceUnitScores } from './services';
import { serviceDossiers } from './serviceDossiers';
import { walls, wallShow } from './walls';

/** Every feed there is: one registry line a feed. */
export const FEEDS = {
  boundaries,
  catalogue,
  indicators,
  readings,
  stations,
  'station-series': stationSeries,
  'station-hours': stationHours,
  exceedances,
  'data-capture': dataCapture,
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
  'task-changes': taskChanges,
  'import-changes': importChanges,
  sources,
  'source-detail': sourceDetail,
  tasks,
  'task-detail': taskDetail,
  imports,
  'import-report': importReport,
  'import-attached': importAttached,
  budget,
  investment,
  'investment-project': investmentProject,
  'service-scores': serviceScores,
  'service-unit': serviceUnitScores,
  'service-dossiers': serviceDossiers,
  notifications,
  'notification-settings': notificationSettingsFeed,
  roster,
  alarms,
  alarm: alarmDetail,
  'alarm-history': alarmHistory,
  'alarm-rules': alarmRules,
  'alarm-rule-story': alarmRuleStory,
  'alarm-performance': alarmPerformance,
  'alarm-preview': alarmPreview,
  'saved-views': savedViews,
  meetings,
  meeting: meetingDetail,
  walls,
  'wall-show': wallShow,
  'frozen-view': frozenView,
  'frozen-body': frozenBody,
  persons,
  'api-keys': apiKeys,
  'view-links': viewLinks,
} as const;
export type FeedId = keyof typeof FEEDS;
