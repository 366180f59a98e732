import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { commandAnswer } from '../../contract/command';
import { COMMANDS } from '../../contract/commands/index';
import { FEEDS } from '../../contract/feeds/index';
import { importOptions } from '../../contract/imports/importOptions';
import type { ImportedFile } from '../../contract/imports/importedFile';
import { problem } from '../../contract/problem';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { openImportDoor } from '../imports/importDoor';
import { readHere } from '../imports/reading/readHere.rig';
import { takeUpload } from '../imports/takeUpload';
import { recordIndicators } from '../ingest/recordIndicators';
import type { TEST_ENGINES } from '../store/engines.rig';
import type { Store } from '../store/store';
import { answer, type Context } from './answer';
import { execute } from './execute';

type Order = 'import.apply' | 'import.undo' | 'import.cancel' | 'import.check';

const definition = (code: string, unit: string) => ({
  code,
  no: 1,
  groupCode: 'A',
  name: `Chỉ tiêu mẫu ${code}`,
  unit,
  direction: 'up',
  cadence: 'month',
  owner: null,
  formula: null,
  numerator: null,
  denominator: null,
  assessment: null,
  notes: [],
});
/** A set of two indicators, a share and an amount of money, with two areas: one of today, one that is no more. */
export const sample = {
  set: {
    id: 'mau',
    head: {
      name: 'Bộ mẫu',
      legalBasis: '',
      assessmentName: null,
      owner: null,
      notes: [],
      groups: [{ code: 'A', name: 'Nhóm' }],
      bases: [
        {
          id: 'nq-01',
          name: 'Nghị quyết 01',
          shortName: 'NQ 01',
          version: 1,
          validFrom: '2025-01-01',
          validTo: null,
          supersedes: null,
          supersededBy: null,
        },
      ],
      dimensions: [],
    },
  },
  areas: [
    { code: '03646', name: 'Phường Tô Hiệu', kind: 'phường', validFrom: '2025-07-01' },
    { code: '03700', name: 'Xã Cũ', kind: 'xã', validFrom: '2000-01-01', validTo: '2025-07-01' },
  ],
  indicators: [definition('TY-LE', '%'), definition('THU', 'tỷ đồng')],
};

export const recordSample = (store: Store) => recordIndicators(store, sample, { actor: 'test', reason: 'sample' });

export const HEAD = 'Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính;Mã xã, phường;Loại số liệu;Căn cứ';
/** A file of these rows under the columns of `HEAD`. */
export const csv = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
export const observed = (code: string, period: string, value: number, more: object = {}) => ({
  indicatorCode: code,
  breakdown: [],
  role: 'actual',
  period,
  value: { kind: 'number', value },
  verbatim: String(value),
  alignment: 'exact',
  basis: null,
  source: 'Báo cáo trước',
  provenance: 'imported',
  observedAt: null,
  ...more,
});
/** A store with the sample set, the import door in a folder of its own, files that are sent and commands that are given: for tests. */
export const openImportRig = async (engine: (typeof TEST_ENGINES)[number]) => {
  const clock = { at: new Date('2026-11-20T02:00:00Z') };
  const tick = (): Date => (clock.at = new Date(clock.at.getTime() + 1_000));
  const store = await engine.open(tick);
  await store.ensureChannels(['indicators', 'imports', 'sources', 'confirmations']);
  await recordSample(store);
  const context: Context = { store, now: tick, stationName: String, provenanceOf: () => 'imported' };
  const dir = await mkdtemp(join(tmpdir(), 'ioc-imports-'));
  const door = await openImportDoor({ store, dir, now: tick, maxBytes: 20 * 1024 * 1024, read: readHere });

  const report = async (id: string, params: Record<string, string> = {}, asOf: string | null = null) => {
    const { envelope } = await answer({ feed: 'import-report', params: { import: id, ...params }, asOf }, LOCAL_PRINCIPAL, context);
    return FEEDS['import-report'].body.parse(envelope.body);
  };
  const attached = async (id: string) => {
    const { envelope } = await answer({ feed: 'import-attached', params: { import: id }, asOf: null }, LOCAL_PRINCIPAL, context);
    return FEEDS['import-attached'].body.parse(envelope.body);
  };
  const put = async (text: string, name = 'bao-cao.csv', options: object = {}, kind = 'observations'): Promise<ImportedFile> => {
    const upload = { id: randomUUID(), kind, name, options: importOptions.parse(options) };
    const body = Readable.from([Buffer.from(text)]);
    return (await takeUpload({ store, folder: door.folder, limit: door.maxBytes }, upload, body, LOCAL_PRINCIPAL)).stored.file;
  };
  const settle = async (id: string): Promise<ImportedFile> => {
    door.queue.wake();
    await door.queue.idle();
    const { file } = await report(id);
    if (!file) throw new Error('the file is not known');
    return file;
  };
  /** Gives a command as a person does who has seen every warning and has a reason; `more` says otherwise. */
  const give = async (command: Order, { id, version, counts }: ImportedFile, more: object = {}) => {
    const seen = command === 'import.apply' ? { warnings: counts?.warned ?? 0 } : {};
    const why = command === 'import.undo' ? { reason: 'Gửi nhầm tệp của tháng trước' } : {};
    const body = { id: randomUUID(), command, expected: version, payload: { import: id, ...seen, ...why, ...more } };
    const { status, text } = await execute({ command, body }, LOCAL_PRINCIPAL, context);
    if (status !== 200) return { status, refused: problem.parse(JSON.parse(text)), file: null, revision: null };
    const { result, revision } = commandAnswer(COMMANDS[command].result).parse(JSON.parse(text));
    return { status, refused: null, file: result.file, revision };
  };
  return {
    store,
    context,
    clock,
    dir,
    door,
    report,
    attached,
    put,
    settle,
    give,
    /** Sends a file and waits for its check. */
    send: async (text: string, name?: string, options?: object, kind?: string) => settle((await put(text, name, options, kind)).id),
    /** The figures of the sample set: `code period role area` → value as it is stored. */
    figures: async (asOf: string | null = null): Promise<Record<string, unknown>> => {
      const { envelope } = await answer({ feed: 'indicators', params: { set: 'mau' }, asOf }, LOCAL_PRINCIPAL, context);
      const { indicators } = FEEDS.indicators.body.parse(envelope.body);
      const rows = indicators.flatMap(({ code, observations }) =>
        observations.map(
          ({ period, role, breakdown, value }) =>
            [[code, period, role, ...breakdown.map(({ member }) => member)].join(' '), value] as const,
        ),
      );
      return Object.fromEntries(rows.map(([place, value]) => [place, value.kind === 'number' ? value.value : value]));
    },
    published: async () => (await store.tail('imports', 0, 10_000))?.rows.flatMap(({ changes }) => changes) ?? [],
    close: async () => {
      await door.stop();
      await store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
};
export type ImportRig = Awaited<ReturnType<typeof openImportRig>>;
