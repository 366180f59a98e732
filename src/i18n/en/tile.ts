export const tile = {
  tile: {
    period: 'period {{period}}',
    provisional: 'provisional, up to {{at}}',
    points: '{{size}} points',
    met: 'on target',
    metBy: 'on target, {{size}} above',
    short: 'below target',
    shortBy: 'below target by {{size}}',
    path: 'target for {{period}}: {{plan}}',
    pathAtEnd: 'target by the end of {{period}}: {{plan}}',
    before: 'month {{period}}: {{value}}',
    yearBefore: 'whole month {{period}}: {{value}}',
    spark: 'by month',
    investment: {
      heading: 'Public investment disbursed',
      of: '{{disbursed}} of {{assigned}} billion đồng of the plan assigned (on {{at}})',
    },
    services: {
      onTime: 'Dossiers settled on time',
      onTimeOf: '{{part}} of {{received}} dossiers received in the month',
      online: 'Dossiers received online',
      onlineOf: '{{part}} of {{received}} dossiers received in the month',
    },
    budget: {
      heading: 'State budget revenue in the province',
      collected: '{{amount}} billion đồng since the start of the year',
      of: '{{percent}}% of {{billion}} billion đồng: {{basis}}',
    },
  },
} as const;
