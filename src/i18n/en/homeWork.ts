import type { Widen } from '../words';
import type { homeWork as source } from '../vi/homeWork';

export const homeWork: Widen<typeof source> = {
  work: {
    heading: 'Tasks and report files',
    sub: 'since {{since}} · who, what, when',
    none: 'No task or report file has changed since {{since}}.',
    tasks: 'Tasks that changed',
    imports: 'Report files stored, undone, refused',
    did: '{{what}} · {{by}}, {{at}}',
    who: '{{by}}, {{at}}',
    sent: 'sent by {{by}}, {{at}}',
    moved: '{{what}}, {{from}} → {{to}}',
    times: '{{count}} updates',
    action: {
      seeded: 'loaded from a document',
      created: 'given',
      assigned: 'reassigned',
      state: 'state changed',
      note: 'progress noted',
      rescheduled: 'rescheduled',
      round: 'one round done, the next begun',
    },
    state: {
      unknown: 'no information',
      'not-started': 'not started',
      doing: 'in progress',
      done: 'done',
      stopped: 'stopped',
    },
    import: {
      applied: 'stored',
      undone: 'undone',
      refused: 'refused',
      cancelled: 'cancelled',
      interrupted: 'interrupted while being read',
    },
    recorded: 'figures: {{shown}}',
    why: 'Reason: {{reason}}',
    noReason: 'not given',
    loaded: '{{count}} tasks loaded from {{document}}, {{at}}',
    reloaded: '{{count}} tasks updated by {{document}}, {{at}}',
    listed: 'Only the newest {{shown}} are listed.',
    listedOf: 'Only the newest {{shown}} of {{what}} are listed. Choose a later moment to see all.',
  },
  first: {
    line: 'First load of data: {{what}}; at {{at}}. Before that there is nothing to compare with.',
    sets: '{{sets}} sets ({{indicators}} indicators, {{figures}} figures)',
    tasks: '{{tasks}} tasks from {{documents}} documents',
    boundaries: 'the boundaries of units',
    sources: '{{sources}} sources now watched',
  },
};
