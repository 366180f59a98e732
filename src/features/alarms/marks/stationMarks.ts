import type { Alarm } from '../../../../contract/alarms';
import type { PointRing } from '../../../map/scene';
import { compareAlarms } from '../centre/model';
import { isHeldBack } from '../standing';
import { amountWord } from '../valueWords';
import { partOf } from './words';

/** What goes on now and is not held back, the most urgent first: what a mark may be drawn for. */
const marked = (alarms: readonly Alarm[]): Alarm[] => alarms.filter((each) => each.active && !isHeldBack(each)).toSorted(compareAlarms);

/** "Trạm mẫu 03" of "Trạm mẫu 03 · nước thải": a map has room for no more. */
const placeName = (name: string): string => name.split(' · ')[0] ?? name;

/** "Trạm mẫu 03 · COD 182 mg/L", and without the station; of a silent station what is wrong with it. */
export const ringOf = ({ subject, priority, value, unit, ruleName }: Alarm): PointRing => {
  const amount = amountWord(value, unit);
  const what = amount === null ? ruleName : [partOf(subject), amount].filter((word) => word !== '').join(' ');
  return {
    tone: priority,
    text: `${placeName(subject.groupName)} · ${what}`,
    short: what,
  };
};

/** The ring of each station at which something goes on, in the words of the most urgent of its alarms. */
export const ringsOf = (alarms: readonly Alarm[]): Map<string, PointRing> => {
  const rings = new Map<string, PointRing>();
  for (const alarm of marked(alarms)) {
    const { station } = alarm.subject;
    if (station === null || rings.has(station)) continue;
    rings.set(station, ringOf(alarm));
  }
  return rings;
};

/** Under what a mark of a station or of one of its parameters is kept. */
export const markKey = (station: string, parameter: string | null): string => JSON.stringify([station, parameter]);

/** The stations of such marks, the most urgent first. */
export const stationsOf = (marks: ReadonlyMap<string, Alarm>): string[] => [
  ...new Set([...marks.values()].flatMap(({ subject: { station } }) => (station === null ? [] : [station]))),
];

/** The most urgent active alarm of each station as a whole, and of each of its parameters. */
export const marksOf = (alarms: readonly Alarm[]): Map<string, Alarm> => {
  const marks = new Map<string, Alarm>();
  for (const alarm of marked(alarms)) {
    const { station, parameter } = alarm.subject;
    if (station === null) continue;
    const key = markKey(station, parameter);
    if (!marks.has(key)) marks.set(key, alarm);
  }
  return marks;
};
