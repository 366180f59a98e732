import type { Widen } from '../words';
import type { mobile as vi } from '../vi/mobile';

export const mobile: Widen<typeof vi> = {
  mobile: {
    home: {
      of: '{{name}} today',
      province: 'Sơn La today',
      noAgency: 'Agency today',
      updated: 'updated {{at}}',
      unsent: '{{count}} not sent',
      change: 'Change role',
    },
    weekday: {
      monday: 'Monday',
      tuesday: 'Tuesday',
      wednesday: 'Wednesday',
      thursday: 'Thursday',
      friday: 'Friday',
      saturday: 'Saturday',
      sunday: 'Sunday',
    },
    link: { live: 'live', connecting: 'connecting', lost: 'connection lost', denied: 'not allowed live' },
    act: {
      heading: 'To act on now',
      playbook: 'Playbook',
      none: 'No alarm is open.',
      noneOf: 'No alarm of the agency or of the duty officer is open.',
      rest: '{{count}} more alarms',
    },
    figure: { until: 'up to {{day}}', bar: '{{value}} against {{plan}}', plan: 'plan or target {{plan}}' },
    tasks: {
      heading: 'Tasks due',
      overdue: '{{count}} overdue',
      soon: '{{count}} due soon',
      nothingDue: 'No task is overdue or due within 7 days.',
      others: 'All {{count}} tasks due later or not reported',
      confirm: '{{count}} figures to confirm',
    },
    area: {
      unknown: 'The register has no such commune or ward at this moment.',
      showMap: 'Show the map',
      hideMap: 'Hide the map',
      figures: 'Figures of {{name}}',
      noFigures: 'No indicator has figures by commune yet.',
      more: '{{count}} more indicators',
    },
  },
};
