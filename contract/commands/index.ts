import { linkMake, linkRevoke } from '../access/viewLinks';
import { apiKeyMake, apiKeyRevoke, apiKeyRotate, personErase, personSave, personSignOut } from './accessActs';
import { alarmAcknowledge, alarmSetService, alarmShelve, alarmUnshelve } from './alarmActs';
import { alarmRuleRetire, alarmRuleSave } from './alarmRuleActs';
import { importApply } from './importApply';
import { importCancel } from './importCancel';
import { importCheck } from './importCheck';
import { importUndo } from './importUndo';
import { exportRecord } from './exportRecord';
import { figureConfirm, figureExplain, figureFlag, figureWithdraw } from './figureActs';
import { intakeDismiss } from './intakeDismiss';
import { intakeRetry } from './intakeRetry';
import { taskAssign } from './taskAssign';
import { taskCreate } from './taskCreate';
import { taskNote } from './taskNote';
import { taskReschedule } from './taskReschedule';
import { taskSetState } from './taskSetState';
import { notificationRead } from './notificationRead';
import { notificationSettings } from './notificationSettings';
import { notificationSubscribe, notificationUnsubscribe } from './notificationSubscribe';
import { notificationTest } from './notificationTest';
import { rosterSet } from './rosterSet';
import { meetingConclude, meetingLead, meetingSave, meetingSetItems, meetingSetState, meetingWithdraw } from './meetingActs';
import { meetingCallOff, meetingReceive } from './meetingReceive';
import { savedViewRemove, savedViewSave } from './savedViewActs';
import { viewFreeze } from './viewFreeze';
import { playlistRetire, playlistSave, wallControlAct, wallEnrol, wallKnock, wallRetire, wallSave } from './wallActs';

/** Every command there is: one registry line a command. */
export const COMMANDS = {
  'import.apply': importApply,
  'import.cancel': importCancel,
  'import.check': importCheck,
  'import.undo': importUndo,
  'task.create': taskCreate,
  'task.assign': taskAssign,
  'task.setState': taskSetState,
  'task.note': taskNote,
  'task.reschedule': taskReschedule,
  'intake.retry': intakeRetry,
  'intake.dismiss': intakeDismiss,
  'export.record': exportRecord,
  'figure.confirm': figureConfirm,
  'figure.flag': figureFlag,
  'figure.explain': figureExplain,
  'figure.withdraw': figureWithdraw,
  'notification.read': notificationRead,
  'notification.settings': notificationSettings,
  'notification.subscribe': notificationSubscribe,
  'notification.unsubscribe': notificationUnsubscribe,
  'notification.test': notificationTest,
  'roster.set': rosterSet,
  'view.freeze': viewFreeze,
  'meeting.save': meetingSave,
  'meeting.setItems': meetingSetItems,
  'meeting.setState': meetingSetState,
  'meeting.lead': meetingLead,
  'meeting.conclude': meetingConclude,
  'meeting.withdraw': meetingWithdraw,
  'meeting.receive': meetingReceive,
  'meeting.callOff': meetingCallOff,
  'savedView.save': savedViewSave,
  'savedView.remove': savedViewRemove,
  'alarm.acknowledge': alarmAcknowledge,
  'alarm.shelve': alarmShelve,
  'alarm.unshelve': alarmUnshelve,
  'alarm.setService': alarmSetService,
  'alarmRule.save': alarmRuleSave,
  'alarmRule.retire': alarmRuleRetire,
  'wall.knock': wallKnock,
  'wall.enrol': wallEnrol,
  'wall.save': wallSave,
  'wall.retire': wallRetire,
  'wall.control': wallControlAct,
  'wallPlaylist.save': playlistSave,
  'wallPlaylist.retire': playlistRetire,
  'person.save': personSave,
  'person.signOut': personSignOut,
  'person.erase': personErase,
  'apiKey.make': apiKeyMake,
  'apiKey.rotate': apiKeyRotate,
  'apiKey.revoke': apiKeyRevoke,
  'link.make': linkMake,
  'link.revoke': linkRevoke,
} as const;
export type CommandId = keyof typeof COMMANDS;
