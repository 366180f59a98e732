import type { alarmMarks as source } from '../vi/alarmMarks';
import type { Widen } from '../words';

export const alarmMarks: Widen<typeof source> = {
  alarmMarks: {
    unknown: 'it is not known whether there are alarms',
    waiting: '{{count}} not acknowledged, highest: {{priority}}',
    priority: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
    sound: {
      label: 'Sound of alarms',
      turnOn: 'Sound on',
      turnOff: 'Sound off',
      quieten: 'Quiet for 10 min',
      quietRule: 'No repetition for 10 minutes; a new critical alarm is heard all the same',
      endQuiet: 'Quiet until {{at}} · Sound again',
      blocked: 'the browser does not let sound be heard yet',
      blockedRule: 'Press anywhere on the page to let the browser sound alarms',
      missing: 'this browser cannot play sound',
    },
    state: {
      waiting: 'not acknowledged',
      inHand: 'in hand',
      cleared: 'cleared, not acknowledged',
      held: 'held back',
    },
    against: '{{value}}, limit {{limit}}',
    age: { now: 'just now', minute: '{{count}} min', hour: '{{count}} h', day: '{{count}} d' },
    wall: {
      heading: 'Open alarms',
      waiting: '{{count}} not acknowledged',
      inHand: '{{count}} in hand',
      held: '{{count}} held back',
      none: 'No alarm is open',
      more: '+{{count}} more',
      flood: 'Alarm flood: {{count}} in 10 minutes',
      group: '{{name}} · {{count}} alarms',
      soundOn: 'sound on',
    },
    station: {
      heading: 'Alarms of the station',
      sub: '{{open}} open · {{past}} ended within {{days}} days',
      none: 'This station had no alarm within {{days}} days.',
      column: { priority: 'Priority', name: 'Alarm', value: 'Value, limit', since: 'Since', until: 'Until', state: 'State' },
      ongoing: 'going on',
      ended: 'ended',
      all: 'Open the alarm centre',
      more: '+{{count}} earlier alarms',
    },
    row: '{{priority}}: {{name}}, {{state}}',
    home: {
      heading: 'Alarms to look at first',
      sub: '{{count}} not acknowledged',
      none: 'No alarm waits to be acknowledged.',
      noneOf: 'No alarm waits for this agency.',
      more: 'All {{count}} alarms',
      inHand: '{{count}} alarms are in hand.',
    },
  },
};
