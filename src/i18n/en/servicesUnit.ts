import type { servicesUnit as vi } from '../vi/servicesUnit';
import type { Widen } from '../words';

export const servicesUnit: Widen<typeof vi> = {
  crumbs: 'Path',
  none: 'This unit has no score in the ledger and period looked at.',
  heading: '{{name}}: {{period}}',
  headingNone: 'Score of a unit',
  rank: 'rank {{rank}} of {{count}} {{kind}}',
  among: { province: 'provinces', agency: 'departments with a score', area: 'communes and wards with a score' },
  heads: { label: 'Score of the unit' },
  groups: {
    heading: 'Score by group and part',
    sub: 'Each part with its numerator, denominator and both scores',
    flags: 'the source notes: {{flags}}',
  },
  trend: {
    heading: 'Over the periods',
    sub: 'The two scores are two lines; they break where the scoring changes; the open period is a ring',
    empty: 'No period is closed yet.',
    official: 'official',
    estimate: 'estimate',
    broken: 'Scoring changed from {{period}}: {{name}}. What lies before is not compared with what follows.',
    summaryOpen: '{{period}} is open, provisional: {{value}}.',
  },
  sightings: {
    heading: 'Sightings of the open period',
    sub: '{{period}}',
    sentence: 'Each sighting counts from the first day of the period to that day; it is not the score of that day.',
    day: 'Seen on',
    empty: 'Nothing has been seen of this period yet.',
  },
  peers: {
    heading: 'Among units of its kind',
    sub: '{{focus}} · {{basis}} · {{period}}',
    sentence: '{{name}} {{value}}, rank {{rank}} of {{count}} units; median {{median}}, highest {{best}} ({{bestName}}).',
    none: 'There are no units of its kind to compare with.',
    legend: 'Thick line: this unit; thin lines: the others; dashed: the median. Low on the left, high on the right.',
    row: '{{group}}: {{value}}, rank {{rank}}/{{count}}',
    group: 'Group',
    rank: 'Rank',
    place: 'Position',
    medianColumn: 'Median',
  },
  next: {
    heading: 'What to do first',
    sub: 'The three parts with most points left',
    item: '{{name}}: {{left}} left, {{value}} of {{max}} so far.',
    counted: '{{numerator}}: {{n}} of {{d}} ({{denominator}}). {{more}} more reach the maximum.',
    countedOnly: '{{numerator}}: {{n}} of {{d}} ({{denominator}}).',
    none: 'All that is known is at its maximum.',
    unknown: 'There are no figures yet to say what to do first.',
  },
};
