import type { device as source } from '../vi/device';
import type { Widen } from '../words';

export const device: Widen<typeof source> = {
  device: {
    title: 'Acts on this device',
    close: 'Close',
    lead: 'Acts are sent in their order once the link is back, and each is done once. What could not be sent for 7 days is not sent any more.',
    none: 'Nothing waits to be sent.',
    sendNow: 'Send now',
    givenAt: 'given at {{at}}',
    tries: 'tried {{count}} times',
    waitingMany: '{{count}} acts not sent',
    refusedMany: '{{count}} acts could not be done',
    dismiss: 'Understood, take it off the list',
    dismissOf: 'Understood, take it off the list: {{name}}',
    decideAnew: 'Open to decide anew',
    now: 'Now:',
    nowAcknowledged: 'acknowledged by {{by}} at {{at}}',
    nowOpen: 'nobody has acknowledged it',
    nowEnded: 'the alarm ended at {{at}}',
    nowTask: 'the task is {{state}}, last changed at {{at}}',
    nowFigure: 'the figure, or what the agency said of it, has changed',
    states: { 'not-started': 'not started', doing: 'under way', done: 'done', stopped: 'stopped', unknown: 'in an unknown state' },
    commands: {
      'alarm.acknowledge': 'Acknowledge an alarm',
      'task.note': 'Note on a task',
      'task.setState': 'New state of a task',
      'figure.confirm': 'Confirm a figure',
      'notification.read': 'Mark notifications as read',
      other: 'Act',
    },
    newVersion: 'A new version of the system is here.',
    reload: 'Load it',
    notNow: 'The server does not answer; it cannot be loaded now.',
    full: 'The memory of this device is full: new figures are not kept for when the link is lost.',
  },
};
