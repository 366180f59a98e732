import type { panel as source } from '../vi/panel';
import type { Widen } from '../words';

export const panel: Widen<typeof source> = {
  panel: {
    loading: 'Loading figures…',
    empty: 'No data yet',
    emptyThen: 'No data at this moment yet',
    retry: 'Try again',
    export: 'Export',
    updated: 'Received {{at}} · {{age}}',
    stale: 'Old figures, received {{at}}',
    wait: 'The system tries again by itself.',
    asOf: 'Figures as of {{at}}',
    crashed: 'This panel could not be drawn',
    crashedHint: 'Press Try again. If it still fails, tell the IOC operators.',
    failed: 'The figures could not be loaded',
    wall: 'The screen met an error; it is being made anew.',
    failedHint: 'Check the network, then press Try again.',
  },
  age: { now: 'under 1 min', second: '{{count}} s ago', minute: '{{count}} min ago', hour: '{{count}} h ago', day: '{{count}} d ago' },
  freshness: { fresh: 'On time', late: 'Late', stale: 'Old', dead: 'No data', ahead: 'Wrong time' },
};
