import type { TFunction } from 'i18next';
import { PRIORITIES } from '../../../../contract/alarms';
import type { Exportable } from '../../../export/exportable';
import { sourceText, targetText } from './figureText';
import { judgedFigures, splitRows } from './judged';
import { partOf } from './partOf';
import type { Told } from './told';

type Shown = Pick<Told, 'body' | 'revision' | 'asOf'>;

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
