import type { CommandId } from '../../../contract/commands/index';

/**
 * Of what a command is for who is limited in its scope, [RW5]. `rows`: its handler asks of every row that it touches. `whole`: it changes
 * what is the whole province's, or rows that are not all seen, and is for those alone who are not limited. `own`: what it writes is the
 * person's own, or what they were shown. A command without a line does not compile.
 */
export const ROW_RIGHTS: Record<CommandId, 'rows' | 'whole' | 'own'> = {
  'import.apply': 'rows',
  'import.cancel': 'rows',
  'import.check': 'rows',
  'import.undo': 'rows',
  'task.create': 'rows',
  'task.assign': 'rows',
  'task.setState': 'rows',
  'task.note': 'rows',
  'task.reschedule': 'rows',
  'intake.retry': 'rows',
  'intake.dismiss': 'rows',
  'figure.confirm': 'rows',
  'figure.flag': 'rows',
  'figure.explain': 'rows',
  'figure.withdraw': 'rows',
  'alarm.acknowledge': 'rows',
  'alarm.shelve': 'rows',
  'alarm.unshelve': 'rows',
  'alarm.setService': 'rows',
  // Every feed of the view is read as the person sees it, and that is archived.
  'view.freeze': 'own',
  'export.record': 'own',
  'savedView.save': 'own',
  'savedView.remove': 'own',
  'notification.read': 'own',
  'notification.settings': 'own',
  'notification.subscribe': 'own',
  'notification.unsubscribe': 'own',
  'notification.test': 'own',
  // A screen tells that it is there.
  'wall.knock': 'own',
  'wall.enrol': 'whole',
  'wall.save': 'whole',
  'wall.retire': 'whole',
  'wall.control': 'whole',
  'wallPlaylist.save': 'whole',
  'wallPlaylist.retire': 'whole',
  'roster.set': 'whole',
  // A meeting is one record: whoever writes it puts all its items in the place of those there were.
  'meeting.save': 'whole',
  'meeting.setItems': 'whole',
  'meeting.setState': 'whole',
  'meeting.lead': 'whole',
  'meeting.conclude': 'whole',
  'meeting.withdraw': 'whole',
  'meeting.receive': 'whole',
  'meeting.callOff': 'whole',
  'alarmRule.save': 'whole',
  'alarmRule.retire': 'whole',
  'person.save': 'whole',
  'person.signOut': 'whole',
  'apiKey.make': 'whole',
  'apiKey.rotate': 'whole',
  'apiKey.revoke': 'whole',
};
