import { COMMANDS, type CommandId } from '../../../contract/commands/index';
import { acknowledgeAlarm } from './acknowledgeAlarm';
import { setConditionService, shelveCondition, unshelveCondition } from './holdCondition';
import { retireAlarmRule } from './retireAlarmRule';
import { saveAlarmRule } from './saveAlarmRule';
import { bind, type Bound } from './bind';
import { signBrowserOff, signBrowserUp } from './browserSignUp';
import { markRead } from './markRead';
import { setNotifySettings } from './setNotifySettings';
import { setRoster } from './setRoster';
import { testNotification } from './testNotification';
import { confirmFigure, explainFigure, flagFigure, withdrawFigure } from './confirmFigure';
import { applyImport } from './applyImport';
import { cancelImport } from './cancelImport';
import { checkImport } from './checkImport';
import { undoImport } from './undoImport';
import { concludeMeeting, withdrawConclusion } from './concludeMeeting';
import { leadMeeting } from './leadMeeting';
import { callOffMeeting, receiveMeeting } from './receiveMeeting';
import { saveMeeting } from './saveMeeting';
import { setMeetingItems } from './setMeetingItems';
import { setMeetingState } from './setMeetingState';
import { removeView, saveView } from './keepView';
import { freezeView } from './freezeView';
import { dismissRow } from './dismissRow';
import { recordExport } from './recordExport';
import { retryRows } from './retryRows';
import { assignTask } from './assignTask';
import { createTask } from './createTask';
import { noteTask } from './noteTask';
import { rescheduleTask } from './rescheduleTask';
import { setTaskState } from './setTaskState';
import { controlWalls } from './controlWalls';
import { enrolWall } from './enrolWall';
import { knockWall } from './knockWall';
import { retirePlaylist, savePlaylist } from './savePlaylist';
import { retireWall, saveWall } from './saveWall';
import { makeViewLink, takeViewLinkBack } from './keepViewLink';
import { makeApiKey, revokeApiKey, rotateApiKey } from './keepApiKey';
import { erasePerson } from './erasePerson';
import { savePerson, signPersonOut } from './savePerson';

/** Who does which command: a command without a line here does not compile. */
export const HANDLERS: Record<CommandId, Bound> = {
  'import.apply': bind(COMMANDS['import.apply'], applyImport),
  'import.cancel': bind(COMMANDS['import.cancel'], cancelImport),
  'import.check': bind(COMMANDS['import.check'], checkImport),
  'import.undo': bind(COMMANDS['import.undo'], undoImport),
  'task.create': bind(COMMANDS['task.create'], createTask),
  'task.assign': bind(COMMANDS['task.assign'], assignTask),
  'task.setState': bind(COMMANDS['task.setState'], setTaskState),
  'task.note': bind(COMMANDS['task.note'], noteTask),
  'task.reschedule': bind(COMMANDS['task.reschedule'], rescheduleTask),
  'intake.retry': bind(COMMANDS['intake.retry'], retryRows),
  'intake.dismiss': bind(COMMANDS['intake.dismiss'], dismissRow),
  'figure.confirm': bind(COMMANDS['figure.confirm'], confirmFigure),
  'figure.flag': bind(COMMANDS['figure.flag'], flagFigure),
  'figure.explain': bind(COMMANDS['figure.explain'], explainFigure),
  'figure.withdraw': bind(COMMANDS['figure.withdraw'], withdrawFigure),
  'view.freeze': bind(COMMANDS['view.freeze'], freezeView),
  'meeting.save': bind(COMMANDS['meeting.save'], saveMeeting),
  'meeting.setItems': bind(COMMANDS['meeting.setItems'], setMeetingItems),
  'meeting.setState': bind(COMMANDS['meeting.setState'], setMeetingState),
  'meeting.lead': bind(COMMANDS['meeting.lead'], leadMeeting),
  'meeting.conclude': bind(COMMANDS['meeting.conclude'], concludeMeeting),
  'meeting.withdraw': bind(COMMANDS['meeting.withdraw'], withdrawConclusion),
  'meeting.receive': bind(COMMANDS['meeting.receive'], receiveMeeting),
  'meeting.callOff': bind(COMMANDS['meeting.callOff'], callOffMeeting),
  'savedView.save': bind(COMMANDS['savedView.save'], saveView),
  'savedView.remove': bind(COMMANDS['savedView.remove'], removeView),
  'export.record': bind(COMMANDS['export.record'], recordExport),
  'notification.read': bind(COMMANDS['notification.read'], markRead),
  'notification.settings': bind(COMMANDS['notification.settings'], setNotifySettings),
  'notification.subscribe': bind(COMMANDS['notification.subscribe'], signBrowserUp),
  'notification.unsubscribe': bind(COMMANDS['notification.unsubscribe'], signBrowserOff),
  'notification.test': bind(COMMANDS['notification.test'], testNotification),
  'roster.set': bind(COMMANDS['roster.set'], setRoster),
  'alarm.acknowledge': bind(COMMANDS['alarm.acknowledge'], acknowledgeAlarm),
  'alarm.shelve': bind(COMMANDS['alarm.shelve'], shelveCondition),
  'alarm.unshelve': bind(COMMANDS['alarm.unshelve'], unshelveCondition),
  'alarm.setService': bind(COMMANDS['alarm.setService'], setConditionService),
  'alarmRule.save': bind(COMMANDS['alarmRule.save'], saveAlarmRule),
  'alarmRule.retire': bind(COMMANDS['alarmRule.retire'], retireAlarmRule),
  'wall.knock': bind(COMMANDS['wall.knock'], knockWall),
  'wall.enrol': bind(COMMANDS['wall.enrol'], enrolWall),
  'wall.save': bind(COMMANDS['wall.save'], saveWall),
  'wall.retire': bind(COMMANDS['wall.retire'], retireWall),
  'wall.control': bind(COMMANDS['wall.control'], controlWalls),
  'wallPlaylist.save': bind(COMMANDS['wallPlaylist.save'], savePlaylist),
  'wallPlaylist.retire': bind(COMMANDS['wallPlaylist.retire'], retirePlaylist),
  'person.save': bind(COMMANDS['person.save'], savePerson),
  'person.signOut': bind(COMMANDS['person.signOut'], signPersonOut),
  'person.erase': bind(COMMANDS['person.erase'], erasePerson),
  'apiKey.make': bind(COMMANDS['apiKey.make'], makeApiKey),
  'apiKey.rotate': bind(COMMANDS['apiKey.rotate'], rotateApiKey),
  'apiKey.revoke': bind(COMMANDS['apiKey.revoke'], revokeApiKey),
  'link.make': bind(COMMANDS['link.make'], makeViewLink),
  'link.revoke': bind(COMMANDS['link.revoke'], takeViewLinkBack),
};
