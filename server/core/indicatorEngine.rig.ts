import * as z from 'zod/mini';
import { change } from '../../contract/events';
import { FEEDS } from '../../contract/feeds/index';
import type { Store } from '../store/store';
import { readIndicators } from './readIndicators';

/** A set that no code knows, with agencies and areas of its own. */
export const head = {
  name: 'Chỉ tiêu kinh tế - xã hội mẫu',
  legalBasis: 'Nghị quyết mẫu 01',
  assessmentName: null,
  owner: 'so-mau-cu',
  notes: [],
  groups: [{ code: 'A', name: 'Nhóm mẫu' }],
  bases: [
    {
      id: 'nq-01',
      name: 'Nghị quyết mẫu 01',
      shortName: 'NQ 01',
      version: 1,
      validFrom: '2025-12-10',
      validTo: null,
      supersedes: null,
      supersededBy: null,
    },
  ],
  dimensions: [{ code: 'level', name: 'Cấp', members: [{ code: 'huyen', name: 'cấp huyện', validTo: '2025-07-01' }] }],
};
const definition = {
  code: 'A.1',
  no: 1,
  groupCode: 'A',
  name: 'Tỷ lệ mẫu',
  unit: '%',
  direction: 'up',
  cadence: 'quarter',
  owner: 'so-mau-cu',
  formula: 'a / b',
  numerator: 'a',
  denominator: 'b',
  assessment: null,
  notes: [],
};
export const value = (number: number) => ({ kind: 'number', value: number });
export const observed = (number: number, more: object = {}) => ({
  indicatorCode: 'A.1',
  breakdown: [],
  role: 'result',
  period: '2026-Q3',
  value: value(number),
  verbatim: null,
  alignment: 'exact',
  basis: null,
  source: 'Báo cáo mẫu',
  provenance: 'imported',
  observedAt: '2026-10-01T00:00:00+07:00',
  ...more,
});
export const whole = {
  set: { id: 'mau-2026', head },
  agencies: [
    { id: 'so-mau-cu', name: 'Sở Mẫu cũ', validFrom: null, validTo: '2025-03-01', successors: ['so-mau-moi'] },
    { id: 'so-mau-moi', name: 'Sở Mẫu mới', validFrom: '2025-03-01', validTo: null, successors: [] },
  ],
  areas: [
    { code: '99001', name: 'Xã Mẫu cũ', kind: 'xã', validFrom: '2000-01-01', validTo: '2025-07-01', successors: ['99002'] },
    { code: '99001', name: 'Phường Mẫu dùng lại mã', kind: 'phường', validFrom: '2025-07-01' },
    { code: '99002', name: 'Xã Mẫu mới', kind: 'xã', validFrom: '2025-07-01' },
  ],
  indicators: [definition],
  observations: [
    observed(61),
    observed(70, { role: 'plan', period: '2026', basis: 'nq-01', observedAt: null }),
    observed(55, { breakdown: [{ dimension: 'area', member: '99002' }] }),
    observed(58, { breakdown: [{ dimension: 'agency', member: 'so-mau-moi' }] }),
    observed(40, { breakdown: [{ dimension: 'area', member: '99001' }], period: '2024' }),
    observed(41, { breakdown: [{ dimension: 'area', member: '99001' }], period: '2025-08' }),
  ],
};
export const by = (actor: string, yields = false) => ({ actor, reason: 'kiểm thử', yields });

/** What the indicators feed says of a set, now or at `asOf`. */
export const feedOf = (store: Store, set: string, asOf: string | null = null) =>
  store.read(asOf, async ({ db, revision }) => FEEDS.indicators.body.parse(await readIndicators(db, revision, { set, areas: 'in' })));

const outboxRow = z.object({ changes: z.array(change) });
/** Where the channel stands: the newest revision, the seq, and every message's changes. */
export const standOf = async (store: Store) => {
  const tail = await store.tail('indicators', 0, 1000);
  const revision = await store.read(null, async (view) => view.revision);
  return { revision, seq: tail?.seq ?? 0, messages: (tail?.rows ?? []).map((row) => outboxRow.parse(row).changes) };
};

/** The value of the whole of the new indicator. */
export const resultOf = async (store: Store, asOf: string | null = null) =>
  (await feedOf(store, 'mau-2026', asOf)).indicators[0]?.observations.find(
    ({ role, breakdown }) => role === 'result' && breakdown.length === 0,
  );
