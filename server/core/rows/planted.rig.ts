import { anAlarm, anEntry } from '../../../contract/alarms.fixture';

/** One row of a body: whose it is, where it lies, and a word that is in it and in no other. */
export interface Planted {
  word: string;
  agency: string | null;
  area: string | null;
}
export const AT = '2026-11-20T00:00:00.000Z';
export const CAPTURE = { expected: 1, received: 1, valid: 1 };

export const passport = (word: string) => ({
  name: word,
  unit: '%',
  formula: null,
  numerator: null,
  denominator: null,
  source: word,
  owner: null,
  period: '2026',
  observedAt: null,
  receivedAt: AT,
  revision: 1,
  provenance: 'imported',
  quality: [],
});
export const party = (agency: string | null, name: string) => ({ name, agency, note: null });
export const task = ({ word, agency, area }: Planted) => ({
  id: `nv-${word}`,
  title: `Việc ${word}`,
  body: null,
  origin: { kind: 'hand' },
  leads: [party(agency, word)],
  person: null,
  coordinating: area === null ? [] : [party(`ubnd-${area}`, word)],
  due: { kind: 'none' },
  dueSince: AT,
  recurrence: null,
  rounds: { onTime: 0, late: 0 },
  state: 'doing',
  doneOn: null,
  result: null,
  evidence: [],
  lastNote: null,
  createdAt: AT,
  changedAt: AT,
  version: 1,
});
export const taskEntry = (word: string) => ({ version: 1, at: AT, by: word, action: 'created', note: null, changes: [] });
const partsOf = ({ agency, area }: Planted) => [
  ...(agency === null ? [] : [{ dimension: 'agency', member: agency }]),
  ...(area === null ? [] : [{ dimension: 'area', member: area }]),
];
const observation = (row: Planted) => ({
  role: 'actual',
  period: '2026',
  breakdown: partsOf(row).map((part) => ({ ...part, name: row.word, validTo: null, successors: [] })),
  value: { kind: 'text', text: row.word },
  verbatim: null,
  alignment: 'exact',
  legalBasis: '',
  basis: null,
  passport: passport(row.word),
});
export const indicator = (rows: readonly Planted[]) => ({
  code: 'A.1',
  no: 1,
  name: 'Chỉ tiêu',
  unit: '%',
  formula: null,
  direction: 'up',
  cadence: null,
  groupCode: 'A',
  groupName: 'A',
  owner: null,
  assessment: null,
  notes: [],
  observations: rows.map(observation),
});
export const SET = { id: 'mau', name: 'Mẫu', legalBasis: '', assessmentName: null, owner: null, bases: [], dimensions: [], notes: [] };
/** The place of a figure of one area, or of the whole. */
export const figureOf = ({ area }: Planted): string => `mau/A.1/actual/2026/${area === null ? '' : `area:${area}`}/`;
const verdict = ({ word, agency }: Planted) => ({
  kind: 'flagged',
  note: word,
  agency: agency === null ? null : { id: agency, name: word },
  by: word,
  at: AT,
  figureRevision: 1,
  value: { kind: 'number', value: 1 },
});
export const state = (row: Planted) => ({ figure: figureOf(row), version: 1, verdict: verdict(row), explanation: null });
export const act = (row: Planted) => {
  const { kind: _, ...said } = verdict(row);
  return { version: 1, act: 'flag', cause: null, remedy: null, ...said };
};
export const listed = (row: Planted) => ({
  figure: figureOf(row),
  setName: row.word,
  role: 'actual',
  part: null,
  value: { kind: 'number', value: 1 },
  verbatim: null,
  passport: passport(row.word),
  responsible: row.agency === null ? [] : [{ id: row.agency, name: row.word, validFrom: null, validTo: null, successors: [] }],
  state: state(row),
});
export const thing = ({ word, area }: Planted) => ({
  id: `T-${word}`,
  name: word,
  kind: null,
  owner: null,
  place: null,
  area,
  licence: null,
  provenance: 'imported',
});
export const reading = ({ word }: Planted) => ({
  key: `T-${word}/pH`,
  station: `T-${word}`,
  stationName: word,
  parameter: 'pH',
  value: 7,
  unit: '',
  status: '00',
  observedAt: AT,
  receivedAt: AT,
  revision: 1,
  provenance: 'imported',
  file: word,
});
export const alarm = ({ word, agency, area }: Planted) => {
  const made = anAlarm(word, { owner: agency });
  return { ...made, subject: { ...made.subject, area }, acknowledged: { by: word, at: AT, comment: word } };
};
export const hold = (row: Planted) => {
  const { rule, ruleName, subject, owner } = alarm(row);
  return { rule, ruleName, subject, owner, shelved: null, outOfService: { by: row.word, at: AT, why: row.word } };
};
export const alarmEntry = (word: string) => anEntry(1, 'acknowledged', { comment: word });
export const project = ({ word, agency, area }: Planted) => ({
  code: `DA-${word}`,
  name: word,
  owner: agency ?? 'ngoai-danh-muc',
  group: 'C',
  field: 'giao-thong',
  area,
  place: null,
  startYear: null,
  endYear: null,
  totalInvestment: null,
  obstacle: { text: word, since: '2026-01-01' },
});
export const line = ({ word }: Planted) => ({
  project: `DA-${word}`,
  source: 'nstw',
  allocations: [],
  months: Array<null>(13).fill(null),
  advanced: 0,
  recovered: 0,
});
