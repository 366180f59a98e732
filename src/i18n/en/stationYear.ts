import type { Widen } from '../words';
import type { stationYear as vi } from '../vi/stationYear';

export const stationYear: Widen<typeof vi> = {
  strip: {
    heading: 'By hour and station',
    sub: 'One cell an hour; an hour with too few data stays empty. Press a cell to open its station',
    of: 'Parameter',
    days: 'Days',
    none: 'There are no hourly data of {{name}} yet',
    beyond: '◆ past the station’s 1-hour limit',
    count: '{{count}} hours past the station’s 1-hour limit: {{names}}.',
    within: 'No hour past a station’s 1-hour limit.',
    unlimited: 'No station has a 1-hour limit for this parameter.',
    high: 'Highest {{value}} ({{name}}, {{at}}).',
    missing: '{{count}} hours with too few data.',
  },
  compare: {
    heading: 'Stations compared: {{name}}',
    sub: 'On one scale, each against its own limit',
    station: 'Station {{at}}',
    nobody: '– none –',
  },
  calendar: {
    heading: 'Calendar of breaches',
    sub: 'One cell a day: how many parameters of stations were past a limit that day',
    none: 'No day could be held against a limit yet',
    all: 'All stations',
    year: 'Year',
    caption: 'Calendar of breaches {{year}}',
    month: 'M {{month}}',
    sentenceAll:
      '{{year}}: {{beyond}} days with a station past a limit. Choose a station to see its days without a breach and without data too.',
    sentence: '{{year}}: {{beyond}} days with a breach out of {{judged}} days judged.',
    count: '{{name}}: {{count}} days ({{parameters}})',
    day: '{{day}}',
    of: '{{exceeded}}/{{judged}} times',
    nothingThen: 'No value of this day could be judged',
    days: {
      beyond: '{{beyond}} parameters past their limit, {{judged}} judged',
      within: 'no breach, {{judged}} parameters judged',
      none: 'not judged',
      some: '{{beyond}} parameters of stations past their limit',
      quiet: 'no breach recorded',
    },
    key: {
      beyond: 'with a breach (number of parameters)',
      within: 'no breach',
      none: 'no data to judge',
      some: 'with a breach (number of parameters)',
      quiet: 'no breach recorded',
    },
  },
  capture: {
    heading: 'How complete the data are',
    none: 'There are no data in this span yet',
    days: 'Days',
    sentence: '{{below}} of {{total}} parameters are below the {{least}}% needed to be held against a limit.',
    bar: '{{rate}}, needed {{least}}%',
    gapDays: '{{count}} d',
    gapHours: '{{count}} h',
    gapMinutes: '{{count}} min',
  },
};
