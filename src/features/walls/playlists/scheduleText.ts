import type { TFunction } from 'i18next';
import type { SceneSchedule } from '../../../../contract/walls';

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Day = (typeof DAYS)[number];
/** So many days in a row are written as a span. */
const ROW = 3;

/** Days that follow each other, in the order of the week: [1,2,3,5] → [[1,2,3],[5]]. */
export const runsOf = (days: readonly number[]): Day[][] => {
  const runs: Day[][] = [];
  for (const day of DAYS) {
    if (!days.includes(day)) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
};

const daysText = (days: readonly number[], t: TFunction): string => {
  if (DAYS.every((day) => days.includes(day))) return t('walls.playlists.everyDay');
  return runsOf(days)
    .flatMap((run) => {
      const [first = 1] = run;
      const last = run.at(-1) ?? first;
      if (run.length < ROW) return run.map((day) => t(`walls.playlists.day.d${day}`));
      return [t('walls.playlists.range', { from: t(`walls.playlists.day.d${first}`), to: t(`walls.playlists.day.d${last}`) })];
    })
    .join(', ');
};

const hoursText = ({ from, to }: Pick<SceneSchedule, 'from' | 'to'>, t: TFunction): string => {
  if (from === to) return t('walls.playlists.wholeDay', { from });
  return t(from < to ? 'walls.playlists.hours' : 'walls.playlists.overnight', { from, to });
};

/** When a scene is shown, as one says it: "Thứ Hai–Thứ Sáu, 07:00–18:00". */
export const scheduleText = (schedule: SceneSchedule | null, t: TFunction): string =>
  schedule === null
    ? t('walls.playlists.always')
    : t('walls.playlists.schedule', { days: daysText(schedule.days, t), hours: hoursText(schedule, t) });
