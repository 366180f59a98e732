import { areasOf, ofParties, type Belongs } from '../../../contract/access/limits';
import type { Alarm, AlarmSubject } from '../../../contract/alarms';
import type { Verdict } from '../../../contract/feeds/confirmations';
import type { Task } from '../../../contract/task';
import { OWNER_DIMENSION } from '../../ingest/money/investmentSet';

/** Whose the rows of each kind are, [RW2]. Figures are open where they name nobody; work is not. */

/** Code of the unit that a station stands in; null where the register does not tell. */
export type AreaOfStation = (station: string) => string | null;

const AGENCIES: readonly string[] = ['agency', OWNER_DIMENSION];

/** A figure of the whole is everyone's; of an area or an agency it is theirs. Other parts (fields, levels) are nobody's own. */
export const ofParts = (parts: readonly { dimension: string; member: string }[]): Belongs => {
  const agencies = parts.filter(({ dimension }) => AGENCIES.includes(dimension)).map(({ member }) => member);
  const areas = parts.filter(({ dimension }) => dimension === 'area').map(({ member }) => areasOf(member));
  return {
    agencies: agencies.length === 0 ? 'everyone' : agencies,
    areas: areas.every((each) => each === 'province') ? 'province' : areas.flatMap((each) => (each === 'province' ? [] : each)),
  };
};

/** A figure of one unit, `agency:…` or `area:…`, or of the province. */
export const ofUnit = (kind: 'province' | 'agency' | 'area', code: string): Belongs =>
  ofParts(kind === 'province' ? [] : [{ dimension: kind, member: code }]);

/** What a station measured: no agency's of the register, but of the unit that it stands in. */
export const ofStation = (area: string | null): Belongs => ({ agencies: 'everyone', areas: areasOf(area) });

/** What came of a station's files: the work of whoever answers for the station, whom no register of agencies names. */
export const ofIntake = (area: string | null): Belongs => ({ agencies: [], areas: areasOf(area) });

export const ofTask = ({ leads, coordinating }: Pick<Task, 'leads' | 'coordinating'>): Belongs =>
  ofParties([...leads, ...coordinating].map(({ agency }) => agency));

/** A project is its owner's, where a register knows the owner; one that spans several units is of the province. */
export const ofProject = ({ area }: { area: string | null }, owner: string | null): Belongs => ({
  agencies: owner === null ? [] : [owner],
  areas: area === null ? 'province' : areasOf(area),
});

const KEY_OF_FIGURE = /^chi-tieu:[^@]+$/;

/** An alarm is its rule's owner's; without one it is for whoever is on duty at the centre, who is not limited. */
export const ofAlarm = ({ owner, subject }: { owner: Alarm['owner']; subject: AlarmSubject }): Belongs => ({
  agencies: owner === null ? [] : [owner],
  areas: KEY_OF_FIGURE.test(subject.key) && subject.area === null ? 'province' : areasOf(subject.area),
});

/** What was said of a figure is of the agency that spoke, and lies where the figure does. */
export const ofSaid = (figure: Belongs, { agency }: Pick<Verdict, 'agency'>): Belongs => ({
  agencies: agency === null ? [] : [agency.id],
  areas: figure.areas,
});
