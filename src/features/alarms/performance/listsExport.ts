import type { TFunction } from 'i18next';
import type { Exportable } from '../../../export/exportable';
import { isUnderWay } from './isUnderWay';
import { partOf } from './partOf';
import type { Told } from './told';

type Shown = Pick<Told, 'body' | 'revision' | 'asOf'>;
const minutes = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

/** The floods, each with how long it lasted. */
export const floodsExport = (shown: Shown, t: TFunction): Exportable =>
  partOf(
    shown,
    t('alarmRules.performance.floods.heading'),
    [
      { header: t('alarmRules.performance.floods.from') },
      { header: t('alarmRules.performance.floods.to') },
      { header: `${t('alarmRules.performance.floods.lasted')} (${t('alarmRules.performance.unit.minutes')})`, digits: 0 },
      { header: t('alarmRules.performance.floods.count'), digits: 0 },
    ],
    shown.body.floods.map((flood) => {
      const { from, to, count } = flood;
      const end = isUnderWay(flood, shown.body) ? t('alarmRules.performance.floods.underWay') : { date: to };
      return { cells: [{ date: from }, end, minutes(from, to), count] };
    }),
    t,
  );

export const standingExport = (shown: Shown, t: TFunction): Exportable =>
  partOf(
    shown,
    t('alarmRules.performance.standing.heading'),
    [
      { header: t('alarmRules.performance.standing.alarm') },
      { header: t('alarmRules.column.name') },
      { header: t('alarmRules.column.priority') },
      { header: t('alarmRules.performance.standing.since') },
      { header: t('alarmRules.performance.standing.state') },
    ],
    shown.body.standing.map(({ subject, ruleName, priority, activeAt, acknowledged }) => ({
      simulated: subject.simulated,
      cells: [
        subject.name,
        ruleName,
        t(`alarmRules.priority.${priority}`),
        { date: activeAt },
        acknowledged?.by ?? t('alarmRules.performance.standing.unacknowledged'),
      ],
    })),
    t,
  );

export const chatteringExport = (shown: Shown, t: TFunction): Exportable =>
  partOf(
    shown,
    t('alarmRules.performance.chattering.heading'),
    [
      { header: t('alarmRules.performance.chattering.condition') },
      { header: t('alarmRules.column.name') },
      { header: t('alarmRules.performance.chattering.most'), digits: 0 },
      { header: t('alarmRules.performance.chattering.at') },
    ],
    shown.body.chattering.map(({ subject, ruleName, most, at }) => ({
      simulated: subject.simulated,
      cells: [subject.name, ruleName, most, { date: at }],
    })),
    t,
  );

export const mostExport = (shown: Shown, t: TFunction): Exportable =>
  partOf(
    shown,
    t('alarmRules.performance.most.heading'),
    [
      { header: t('alarmRules.performance.most.condition') },
      { header: t('alarmRules.column.name') },
      { header: t('alarmRules.performance.most.count'), digits: 0 },
      { header: `${t('alarmRules.performance.most.share')} (%)`, digits: 1 },
    ],
    shown.body.most.map(({ subject, ruleName, count, share }) => ({
      simulated: subject.simulated,
      cells: [subject.name, ruleName, count, share],
    })),
    t,
  );
