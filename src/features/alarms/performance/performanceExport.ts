import type { TFunction } from 'i18next';
import { PRIORITIES } from '../../../../contract/alarms';
import type { Exportable } from '../../../export/exportable';
import { sourceText, targetText } from './figureText';
import { judgedFigures, splitRows } from './judged';
import { partOf } from './partOf';
import type { Told } from './told';

type Shown = Pick<Told, 'body' | 'revision' | 'asOf'>;
const minutes = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

/** The figures with their targets. */
export const figuresExport = (shown: Shown, t: TFunction): Exportable =>
  partOf(
    shown,
    t('alarmRules.performance.heading'),
    [
      { header: t('alarmRules.performance.export.figure') },
      { header: t('alarmRules.performance.export.value'), digits: 2 },
      { header: t('alarmRules.performance.export.unit') },
      { header: t('alarmRules.performance.export.target') },
      { header: t('alarmRules.performance.export.meeting') },
      { header: t('alarmRules.performance.export.source'), onPaper: false },
    ],
    judgedFigures(shown.body).map((figure) => ({
      cells: [
        t(`alarmRules.performance.figure.${figure.id}`),
        figure.value,
        figure.unit === '%' ? '%' : t(`alarmRules.performance.unit.${figure.unit}`),
        targetText(figure, t),
        t(`alarmRules.performance.meeting.${figure.standing}`),
        sourceText(figure.target, t),
      ],
    })),
    t,
  );

export const daysExport = (shown: Shown, t: TFunction): Exportable =>
  partOf(
    shown,
    t('alarmRules.performance.days.heading'),
    [
      { header: t('charts.period') },
      ...PRIORITIES.map((priority) => ({ header: t(`alarmRules.priority.${priority}`), digits: 0 })),
      { header: t('alarmRules.performance.days.total'), digits: 0 },
    ],
    shown.body.perDays.map(({ day, counts }) => ({
      cells: [
        { date: day },
        ...PRIORITIES.map((priority) => counts.find((each) => each.priority === priority)?.count ?? 0),
        counts.reduce((sum, { count }) => sum + count, 0),
      ],
    })),
    t,
  );

export const splitExport = (shown: Shown, t: TFunction): Exportable =>
  partOf(
    shown,
    t('alarmRules.performance.split.heading'),
    [
      { header: t('alarmRules.performance.split.group') },
      { header: t('alarmRules.performance.split.count'), digits: 0 },
      { header: `${t('alarmRules.performance.split.share')} (%)`, digits: 1 },
      { header: t('alarmRules.performance.split.about') },
    ],
    splitRows(shown.body).map(({ priorities, count, share, about }) => ({
      cells: [
        priorities.map((priority) => t(`alarmRules.priority.${priority}`)).join(' + '),
        count,
        share,
        t('alarmRules.performance.split.aboutValue', { about }),
      ],
    })),
    t,
  );

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
    shown.body.floods.map(({ from, to, count }) => ({ cells: [{ date: from }, { date: to }, minutes(from, to), count] })),
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

/** The times to acknowledge. */
export const acknowledgementExport = (shown: Shown, t: TFunction): Exportable => {
  const { acknowledgement } = shown.body;
  const minutesUnit = t('alarmRules.performance.unit.minutes');
  return partOf(
    shown,
    t('alarmRules.performance.acknowledgement.heading'),
    [
      { header: t('alarmRules.performance.export.figure') },
      { header: t('alarmRules.performance.export.value'), digits: 1 },
      { header: t('alarmRules.performance.export.unit') },
    ],
    acknowledgement === null
      ? []
      : [
          { cells: [t('alarmRules.performance.acknowledgement.median'), acknowledgement.median, minutesUnit] },
          { cells: [t('alarmRules.performance.acknowledgement.p95'), acknowledgement.p95, minutesUnit] },
          {
            cells: [
              t('alarmRules.performance.acknowledgement.count'),
              acknowledgement.count,
              t('alarmRules.performance.acknowledgement.escalatedUnit'),
            ],
          },
          {
            cells: [
              t('alarmRules.performance.acknowledgement.escalated'),
              acknowledgement.escalated,
              t('alarmRules.performance.acknowledgement.escalatedUnit'),
            ],
          },
        ],
    t,
  );
};
