import type { Agency } from '../../../contract/agencies';
import type { Task } from '../../../contract/task';

const agency = (id: string, name: string, successors: string[] = []): Agency => ({
  id,
  name,
  validFrom: null,
  validTo: null,
  successors: successors.map((each) => ({ id: each, name: each })),
});

/** A register with one agency that has one successor, one that has three, and one that has none. */
export const AGENCIES: readonly Agency[] = [
  agency('so-khcn', 'Sở Khoa học và Công nghệ'),
  agency('so-y-te', 'Sở Y tế'),
  agency('so-noi-vu', 'Sở Nội vụ'),
  agency('so-tttt', 'Sở Thông tin và Truyền thông', ['so-khcn']),
  agency('so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội', ['so-noi-vu', 'so-y-te']),
];
const nameOf = (id: string): string => AGENCIES.find((each) => each.id === id)?.name ?? id;

/** A task of these agencies. */
export const taskOf = (id: string, leads: readonly string[], more: Partial<Task> = {}): Task => ({
  id,
  title: `Nhiệm vụ ${id}`,
  body: null,
  origin: { kind: 'hand' },
  leads: leads.map((each) => ({ name: nameOf(each), agency: AGENCIES.some((known) => known.id === each) ? each : null, note: null })),
  person: null,
  coordinating: [],
  due: { kind: 'date', date: '2026-03-20' },
  dueSince: '2026-01-01T00:00:00Z',
  recurrence: null,
  rounds: { onTime: 0, late: 0 },
  state: 'doing',
  doneOn: null,
  result: null,
  evidence: [],
  lastNote: null,
  createdAt: '2026-01-01T00:00:00Z',
  changedAt: '2026-01-01T00:00:00Z',
  version: 1,
  ...more,
});
