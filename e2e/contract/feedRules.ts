import { expect } from '@playwright/test';
import { aRuleBody } from '../../contract/alarms.fixture';
import { CURSORS_HEADER, envelope, parseCursors } from '../../contract/feed';
import { FEEDS, type FeedId } from '../../contract/feeds/index';
import type { Place, Rule } from './place';
import { expectProblem, newFile, readIntake, SOON } from './words';

const VON = { set: 'mo-phong-dau-tu-cong', indicator: 'VON' };
const STATION_SILENT = aRuleBody({
  name: 'Chạy thử',
  target: { kind: 'station', stations: 'all' },
  condition: { kind: 'silent', afterMinutes: 60 },
  priority: 'medium',
});
/** Parameters with which each feed must answer, without the optional ones: a feed without a line here does not compile. */
const SAMPLES: Record<FeedId, Record<string, string>> = {
  boundaries: {},
  indicators: { set: 'cds-2025' },
  readings: {},
  registers: {},
  stations: {},
  'station-series': { station: 'SIM_MAU_01', span: '24h' },
  'station-hours': { of: 'VN_AQI', days: '1' },
  exceedances: { year: 'latest' },
  'data-capture': { days: '7' },
  intake: {},
  catalogue: {},
  'area-values': { ...VON, period: 'latest' },
  series: VON,
  sources: {},
  'source-detail': { source: 'units' },
  tasks: {},
  'task-detail': { task: 'qd-2542-2024-pl2:I.1' },
  confirmations: { set: VON.set },
  forecast: VON,
  'confirmation-story': { figure: `${VON.set}/${VON.indicator}/actual/2026-01//` },
  'confirmation-list': {},
  imports: {},
  'import-report': { import: '00000000-0000-4000-8000-000000000000' },
  'import-attached': { import: '00000000-0000-4000-8000-000000000000' },
  notifications: {},
  'notification-settings': {},
  roster: {},
  investment: { year: 'latest' },
  'investment-project': { project: 'DA-001' },
  budget: { year: 'latest' },
  'service-scores': { period: 'latest' },
  'service-dossiers': { year: 'latest' },
  'service-unit': { unitKind: 'province', unit: 'tinh' },
  'saved-views': {},
  alarms: {},
  alarm: { alarm: 'cb-0-0' },
  'alarm-history': { days: '7' },
  'alarm-rules': {},
  'alarm-rule-story': { rule: 'tram-mat-du-lieu' },
  'alarm-performance': { days: '7' },
  'alarm-preview': { body: JSON.stringify(STATION_SILENT), days: '7' },
  walls: {},
  'wall-show': { device: '00000000-0000-4000-8000-000000000000' },
  meetings: { month: '2026-11' },
  meeting: { meeting: 'hop-0' },
  persons: {},
  'api-keys': {},
  'view-links': {},
  'frozen-view': { hash: '0'.repeat(64) },
  'frozen-body': { hash: '0'.repeat(64), feed: 'registers', body: '0'.repeat(64) },
  standings: {},
  changes: { since: '2026-11-01T00:00:00Z' },
  'source-changes': { since: '2026-11-01T00:00:00Z' },
  'task-changes': { since: '2026-11-01T00:00:00Z' },
  'import-changes': { since: '2026-11-01T00:00:00Z' },
  'boundary-changes': { since: '2026-11-01T00:00:00Z' },
};
const pathOf = (id: FeedId, more: Record<string, string> = {}): string =>
  `/api/feeds/${id}?${new URLSearchParams({ ...SAMPLES[id], ...more })}`;
/** A feed on which nothing is written while the suite runs. */
const QUIET = pathOf('registers');

const deliverAndWait = async (place: Place): Promise<void> => {
  const { files } = await readIntake(place);
  const { name, text } = newFile();
  await place.deliver(name, text);
  await expect.poll(async () => (await readIntake(place)).files, SOON).toBeGreaterThan(files);
};

export const FEED_RULES: readonly Rule[] = [
  {
    title: '[FD1] [FD3] every feed of the registry answers the envelope of its contract, with the heads of its channels',
    holds: async (place) => {
      for (const feed of Object.values(FEEDS)) {
        const answer = await place.ask(pathOf(feed.id));
        expect(answer.status, `${feed.id}: ${answer.text.slice(0, 300)}`).toBe(200);
        const { feed: named, asOf, body } = envelope(feed.body).parse(JSON.parse(answer.text));
        expect({ named, asOf }).toEqual({ named: feed.id, asOf: null });
        expect(body).toBeTruthy();
        const channels = parseCursors(answer.headers[CURSORS_HEADER] ?? '').map(({ channel }) => channel);
        expect(channels.toSorted()).toEqual(feed.channels.map(({ topic }) => topic).toSorted());
      }
    },
  },
  {
    title: '[FD1] [FD6] HEAD tells what GET would, without the body',
    holds: async (place) => {
      const [got, head] = [await place.ask(QUIET), await place.ask(QUIET, { method: 'HEAD' })];
      expect(head).toMatchObject({ status: 200, text: '' });
      for (const name of ['etag', 'cache-control', 'content-type', CURSORS_HEADER])
        expect(head.headers[name], name).toBe(got.headers[name]);
    },
  },
  {
    title: '[FD3] [FD6] what is known is answered 304 with the cursors; the same ETag is the same bytes',
    holds: async (place) => {
      const first = await place.ask(QUIET);
      const etag = first.headers['etag'] ?? '';
      expect(etag).toMatch(/^"[^"]+"$/);
      expect(await place.ask(QUIET)).toMatchObject({ text: first.text, headers: { etag } });
      const known = await place.ask(QUIET, { headers: { 'if-none-match': `"other", ${etag}` } });
      expect(known).toMatchObject({ status: 304, text: '', headers: { etag, [CURSORS_HEADER]: first.headers[CURSORS_HEADER] } });
      expect((await place.ask(QUIET, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    },
  },
  {
    title: '[FD6] a write renews the ETag of a feed on whose channel it publishes, and of no other',
    holds: async (place) => {
      const [quiet, busy] = [await place.ask(QUIET), await place.ask(pathOf('intake'))];
      await deliverAndWait(place);
      expect((await place.ask(QUIET)).headers['etag']).toBe(quiet.headers['etag']);
      const again = await place.ask(pathOf('intake'), { headers: { 'if-none-match': busy.headers['etag'] ?? '' } });
      expect(again.status).toBe(200);
    },
  },
  {
    title: '[FD4] a past moment has the same bytes for ever, whatever is written later; a future one is refused',
    holds: async (place) => {
      await deliverAndWait(place);
      const path = pathOf('intake', { asOf: new Date(Date.now() - 1).toISOString() });
      const first = await place.ask(path);
      expect(first.status).toBe(200);
      await deliverAndWait(place);
      expect((await place.ask(path)).text).toBe(first.text);
      expect((await place.ask(path, { headers: { 'if-none-match': first.headers['etag'] ?? '' } })).status).toBe(304);
      expect((await place.ask(pathOf('intake'))).text).not.toBe(first.text);
      expectProblem(await place.ask(pathOf('intake', { asOf: new Date(Date.now() + 3_600_000).toISOString() })), 'as-of-future');
    },
  },
  {
    title: '[FD5] what cannot be answered is a problem in Vietnamese that says what to do',
    holds: async (place) => {
      expectProblem(await place.ask('/api/feeds/khong-co'), 'not-found');
      expectProblem(await place.ask('/api/khong-co'), 'not-found');
      expectProblem(await place.ask('/api/feeds/registers?la=1'), 'bad-request');
      expectProblem(await place.ask('/api/feeds/indicators?set=cds-2025&set=cds-2025'), 'bad-request');
      expectProblem(await place.ask('/api/feeds/indicators?set=../x'), 'bad-request');
      expectProblem(await place.ask(pathOf('intake', { asOf: 'hôm qua' })), 'bad-request');
      const posted = await place.ask(QUIET, { method: 'POST' });
      expectProblem(posted, 'method-not-allowed');
      expect(posted.headers['allow']).toBe('GET, HEAD');
    },
  },
];
