import { FEEDS } from '../../../contract/feeds/index';
import { ofParties, type Belongs, type WrittenLimits } from '../../../contract/access/limits';
import type { AlarmHold } from '../../../contract/alarms';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import type { Meeting } from '../../../contract/meetings';
import type { RosterTurn } from '../../../contract/feeds/notifications';
import { noTask } from '../readTasks';
import { ofAlarm, ofTask } from './belongs';
import { through } from './projector';

const ANYONE: Belongs = { agencies: 'everyone', areas: 'province' };
const AGENCY = 'agency:';

export const ofHold = ({ owner = null, subject }: AlarmHold): Belongs => ofAlarm({ owner, subject });

/** An item is of the agency that reports on it; one that names none is of the whole meeting. */
export const ofItem = ({ agency }: Pick<Meeting['items'][number], 'agency'>): Belongs => (agency === null ? ANYONE : ofParties([agency]));

/** A turn of duty is of the agency on duty; of a role or a person, of the centre. */
const ofTurn = ({ duty }: RosterTurn): Belongs => (duty.startsWith(AGENCY) ? ofParties([duty.slice(AGENCY.length)]) : ANYONE);

/** A file is seen by whoever may see all that its sender could write; one of a sender without limits only by those without. */
export const withinOf = ({ within }: Pick<ImportedFile, 'within'>): WrittenLimits | null => within ?? null;

export const WORK_PROJECTIONS = {
  tasks: through(FEEDS.tasks, ({ tasks }, { sight }) => ({ tasks: tasks.filter((task) => sight.sees(ofTask(task))) })),
  'task-detail': through(FEEDS['task-detail'], (body, { sight }) => {
    if (!sight.sees(ofTask(body.task))) throw noTask();
    return body;
  }),
  alarms: through(FEEDS.alarms, ({ alarms, holds }, { sight }) => ({
    alarms: alarms.filter((alarm) => sight.sees(ofAlarm(alarm))),
    holds: holds.filter((hold) => sight.sees(ofHold(hold))),
  })),
  alarm: through(FEEDS.alarm, (body, { sight }) =>
    body.alarm === null || sight.sees(ofAlarm(body.alarm)) ? body : { alarm: null, journal: [] },
  ),
  'import-report': through(FEEDS['import-report'], (body, { sight }) =>
    body.file === null || sight.covers(withinOf(body.file))
      ? body
      : { file: null, header: [], rows: [], rowsClearedAt: null, total: 0, page: body.page },
  ),
  meeting: through(FEEDS.meeting, ({ meeting }, { sight }) => ({
    meeting: meeting && { ...meeting, items: meeting.items.filter((item) => sight.sees(ofItem(item))) },
  })),
  roster: through(FEEDS.roster, (body, { sight }) => ({ ...body, turns: body.turns.filter((turn) => sight.sees(ofTurn(turn))) })),
};
