import type { forecast as source } from '../vi/forecast';
import type { Widen } from '../words';

export const forecast: Widen<typeof source> = {
  forecast: {
    heading: 'Forecast',
    sentence: 'Forecast to the end of {{year}}',
    ofPlan: 'reaches',
    plan: 'of the plan',
    short: 'about {{amount}} short',
    beyond: 'about {{amount}} beyond it',
    promise: {
      behind: '{{gap}} behind {{what}}',
      ahead: '{{gap}} ahead of {{what}}',
      even: 'exactly {{what}}',
      path: 'the path at the end of the year',
      year: 'the target of the year',
      share: '{{share}}% of {{what}}',
    },
    thousand: '{{amount}} thousand {{unit}}',
    interval: '({{low}}–{{high}})',
    error: 'Error when tried on the past {{error}}',
    method: 'method: {{method}}',
    methods: {
      'seasonal-naive': 'the same period of the year before',
      ets: 'exponential smoothing',
      'adjusted-ets': 'exponential smoothing, seasonally adjusted',
      'mstl-ets': 'exponential smoothing of trend and season taken apart',
    },
    points: '{{size}} points',
    hint: 'An 80% interval: of 100 such forecasts about 80 outcomes lie within it. The error is from {{origins}} origins on the series itself.',
    lack: 'Not enough data to forecast the year',
    reasons: {
      'no-indicator': 'the indicator is not known at this moment.',
      'no-values': 'there is no outcome yet.',
      'not-within-year': 'there are only yearly figures, none by month or quarter.',
      'too-short': 'there are {{have}} whole periods in a row; it takes at least {{need}}.',
      'no-variation': 'the figure has not moved over {{have}} periods, so its error cannot be estimated.',
    },
    loading: 'Working out the forecast…',
    failed: 'The forecast could not be worked out',
  },
};
