import type { Words } from './words';

export const en: Words = {
  appName: 'IOC Sơn La', appFull: 'Intelligent Operations Centre of Sơn La province', skip: 'Skip to main content',
  nav: { label: 'Main navigation', fields: 'Fields', data: 'Data', digital: 'Digital transformation', environment: 'Environment', intake: 'Monitoring sources' },
  head: { breadcrumb: 'Location', asOf: 'Figures as of', now: 'now', view: 'View', backToNow: 'Back to now', light: 'Light', dark: 'Dark', theme: 'Switch light and dark', language: 'Tiếng Việt' },
  link: { live: 'Live', connecting: 'Connecting', lost: 'Reconnecting · figures may be old' },
  notice: { rejected: 'Invalid parameter {{names}} was ignored.', close: 'Close', frozen: 'You are viewing figures as of {{at}}, not the current ones.' },
  panel: { loading: 'Loading figures…', empty: 'No data yet', retry: 'Try again', updated: 'Received {{at}} · {{age}}', stale: 'Old figures · {{age}}', asOf: 'Figures as of {{at}}', crashed: 'This panel could not be drawn', crashedHint: 'Press Try again. If it still fails, tell the IOC operators.', failed: 'The figures could not be loaded', failedHint: 'Check the network, then press Try again.' },
  age: { second: '{{count}} s ago', minute: '{{count}} min ago', hour: '{{count}} h ago', day: '{{count}} d ago' },
  passport: { title: 'About this figure', close: 'Close figure details', open: 'About this figure: {{name}}', name: 'Indicator', unit: 'Unit', formula: 'Formula', numerator: 'Numerator', denominator: 'Denominator', source: 'Source', owner: 'Owner', period: 'Period', observedAt: 'Observed at', receivedAt: 'Received at', revision: 'Revision', provenance: 'Nature', quality: 'Quality', verbatim: 'Words of the source', legalBasis: 'Legal basis', missing: 'no information yet', notFound: 'This figure is not on the open page. Choose a figure again.' },
  provenance: { published: 'Published', imported: 'Imported from a source document or file', simulated: 'Simulated data' },
  simulated: 'simulated', simulatedData: 'Simulated data',
  digital: {
    heading: 'Digital transformation indicators', summary: '{{total}} indicators: {{met}} have reached the 2025 plan, {{short}} have not, {{incomparable}} cannot be compared.', of: '/ {{total}} indicators', unit: 'indicators',
    met: 'Reached the 2025 plan', short: 'Short of the 2025 plan', incomparable: 'Not comparable', tileNote: 'by the result to 2024', tiles: 'Summary',
    formula: 'Number of indicators in "{{name}}" when the result to 2024 is compared with the plan for 2025', source: 'Computed from {{name}} ({{basis}})', period: 'Result 2024 against plan 2025',
    all: 'All', filter: 'Filter by group', sub: 'Unit stated for each indicator · 2023–2025', no: 'No.', name: 'Indicator', actual2023: '2023', plan2024: 'Plan 2024', estimate2024: 'Est. 2024', result2024: 'Result 2024', plan2025: 'Plan 2025', target2025: 'Target NQ 17',
    progress: 'Result 2024 / plan 2025', assessment: 'Assessment by the source', inferred: 'inferred', inferredHint: 'The row of the source lacks cells; this cell was placed by reasoning.', notes: 'Data notes', noGroup: 'No indicator in this group. Choose "All".',
  },
  compare: {
    reached: 'reached', notReached: 'not reached', inside: 'within range', outside: 'outside range', below: '{{gap}} below', above: '{{gap}} above', points: '{{gap}} pp', year: 'Against plan 2024', against: '{{result}} of plan {{plan}}', none: 'not comparable',
    reason: { 'no-result': 'no result yet', 'no-plan': 'no plan yet', text: 'the source uses words', 'bound-result': 'the result is only a bound or a range', 'levels-differ': 'levels do not match', unlike: 'the two values differ in form', 'no-direction': 'not known whether high or low is good' },
  },
  value: { gt: 'over {{value}}', ge: 'at least {{value}}', lt: 'under {{value}}', le: 'at most {{value}}', blank: 'no data yet', 'not-set': 'no target set', 'no-method': 'no method of determination', 'not-determined': 'not determined' },
  environment: { heading: 'Latest readings', sub: 'Unit stated for each parameter · newest value', observed: 'Measured {{at}}', stale: 'Old figure', s00: 'Measuring', s01: 'Calibrating', s02: 'Device error', quality: 'Device status: {{status}}', file: 'File {{file}}', period: 'Instantaneous', count: '{{count}} parameters', unknown: 'no data yet' },
  intake: { heading: 'Intake of monitoring files', sub: 'Lines and files · cumulative since start', files: 'Files received', accepted: 'Lines accepted', refused: 'Lines refused', last: 'Last received', refusedHeading: 'Recently refused lines', file: 'File', line: 'Line', raw: 'As it came', reason: 'Reason', at: 'Received', none: 'No line was refused.', of: 'of {{total}} lines', shown: 'Showing {{shown}} of {{total}} refused lines' },
  page: { notFound: 'Page not found', notFoundHint: 'The address may have changed or been mistyped. Choose an entry in the navigation or go to Digital transformation.', home: 'Go to Digital transformation', error: 'The page failed', errorHint: 'Press Try again. If it still fails, reload the browser and tell the IOC operators when it happened.', loading: 'Opening page…' },
};
