import type { FeedId } from '../../../contract/feeds/index';
import { AT, CAPTURE, task, indicator, SET, state, listed, thing, reading, alarm, hold, project, line, type Planted } from './planted.rig';

const YEAR = { year: 2026, years: [2026], ledger: 'actual', ledgers: ['actual'], lastMonth: null, provisional: false, receipt: null };
const agenciesIn = (rows: readonly Planted[]) => [...new Set(rows.map(({ agency }) => agency))];
const item = ({ word, agency }: Planted, n: number) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  title: `Mục ${word}`,
  agency,
  minutes: null,
  address: null,
  asOf: null,
  frozen: null,
  conclusions: [],
});
const HEAD = { title: 'Họp', startsAt: AT, endsAt: null, place: '', chair: '', secretary: '', id: 'hop-1', state: 'open' };
const turn = ({ word, agency }: Planted) => ({
  name: word,
  person: 'lan',
  duty: agency === null ? 'role:duty' : `agency:${agency}`,
  channels: [],
  mail: '',
  sms: '',
  days: [1],
  from: '00:00',
  to: '23:00',
  since: '2026-01-01',
  until: null,
});
export const source = ({ word }: Planted) => ({
  id: `station:T-${word}`,
  kind: 'station',
  name: word,
  owner: null,
  contact: null,
  limits: null,
  legalBasis: null,
  origin: null,
  provenance: 'imported',
  lastDataAt: null,
  lastSuccessAt: null,
  lastFailure: { at: AT, reason: word },
  accepted: 0,
  refused: 0,
  open: 0,
  quarantineRevision: 0,
  revision: 1,
});
const counts = ({ word, area }: Planted) => ({ unit: `area:${area ?? '14'}`, field: word, inTerm: 1, dueSoon: 0, late: 0, seenAt: null });

/** Whose a row counts as: `figure` is open where it names nobody, `work` is closed; `place`: agencies do not matter. */
export type Manner = 'figure' | 'work' | 'place' | 'party' | 'item';
interface Built {
  id: FeedId;
  body: (rows: readonly Planted[]) => unknown;
  manner: Manner;
  /** What is asked with; nothing unless told. */
  params?: Record<string, string>;
}
/** A body of each of these feeds, made of planted rows. */
export const BODIES: readonly Built[] = [
  { id: 'tasks', body: (rows) => ({ tasks: rows.map(task) }), manner: 'work' },
  { id: 'alarms', body: (rows) => ({ alarms: rows.map(alarm), holds: rows.map(hold) }), manner: 'work' },
  {
    id: 'indicators',
    params: { set: 'mau' },
    body: (rows) => ({ set: SET, sets: [], areas: 'in', indicators: [indicator(rows)] }),
    manner: 'figure',
  },
  { id: 'confirmations', params: { set: 'mau' }, body: (rows) => ({ set: 'mau', states: rows.map(state) }), manner: 'party' },
  { id: 'confirmation-list', body: (rows) => ({ figures: rows.map(listed) }), manner: 'party' },
  {
    id: 'stations',
    body: (rows) => ({
      stations: rows.map((row) => ({ thing: thing(row), datastreams: [], standings: [], index: null, lastAt: null, capture: CAPTURE })),
      minimumCoverage: 75,
    }),
    manner: 'place',
  },
  {
    id: 'station-hours',
    params: { of: 'pH', days: '1' },
    body: (rows) => ({
      of: 'pH',
      unit: null,
      from: null,
      rows: rows.map(({ word }) => ({ station: `T-${word}`, values: [], covered: [] })),
    }),
    manner: 'place',
  },
  {
    id: 'data-capture',
    params: { days: '1' },
    body: (rows) => ({
      from: null,
      to: null,
      rows: rows.map(({ word }) => ({
        station: `T-${word}`,
        parameter: 'pH',
        capture: CAPTURE,
        calibrating: 0,
        failed: 0,
        longestGapMinutes: 0,
      })),
    }),
    manner: 'place',
  },
  {
    id: 'readings',
    body: (rows) => ({ readings: rows.map(reading), stations: rows.map(({ word }) => ({ id: `T-${word}`, lon: 1, lat: 1 })) }),
    manner: 'place',
  },
  { id: 'sources', body: (rows) => ({ sources: rows.map(source) }), manner: 'place' },
  {
    id: 'investment',
    params: { year: 'latest' },
    body: (rows) => ({
      ...YEAR,
      owners: agenciesIn(rows).map((agency) => ({ code: agency ?? 'ngoai-danh-muc', name: 'chủ đầu tư', agency })),
      sources: [],
      plans: [],
      path: [],
      projects: rows.map(project),
      lines: rows.map(line),
      published: [],
    }),
    manner: 'work',
  },
  {
    id: 'budget',
    params: { year: 'latest' },
    body: (rows) => ({
      ...YEAR,
      items: [],
      estimates: [],
      cells: rows.map(({ word, area }) => ({ item: word, area, estimate: null, months: Array<null>(12).fill(null) })),
      path: { revenue: [], expenditure: [] },
      published: [],
      revisions: [],
    }),
    manner: 'place',
  },
  {
    id: 'service-dossiers',
    params: { year: 'latest' },
    body: (rows) => ({
      ...YEAR,
      fields: [],
      units: rows.map(({ word, area }) => ({ kind: 'area', code: area ?? '14', name: word })),
      byUnit: [],
      byField: [],
      open: rows.map(counts),
      procedures: [],
      targets: [],
    }),
    manner: 'place',
  },
  {
    id: 'meeting',
    params: { meeting: 'hop-1' },
    body: (rows) => ({
      meeting: { ...HEAD, source: null, presenter: null, version: 1, changedAt: AT, by: 'Lan', items: rows.map(item) },
    }),
    manner: 'item',
  },
  { id: 'roster', body: (rows) => ({ version: 1, changedBy: null, changedAt: null, turns: rows.map(turn) }), manner: 'item' },
];
