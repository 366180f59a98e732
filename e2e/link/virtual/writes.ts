import type { Change } from '../../../contract/events';
import type { Indicator } from '../../../contract/feeds/indicators';
import type { RefusedRow } from '../../../contract/feeds/intake';
import type { Reading } from '../../../contract/feeds/readings';
import type { Source, SourceState } from '../../../contract/feeds/sources';
import type { Random } from '../random';
import type { Truth } from './truth';

export type Published = Readonly<Record<string, readonly Change[]>>;
/** What one commit makes of the truth, and what it tells on each channel. */
export type Write = (before: Truth, random: Random) => { after: Truth; told: Published };

const STATIONS = ['TRAM0', 'TRAM1', 'TRAM2'] as const;
export const SETS = ['bo-a', 'bo-b'] as const;
const MINUTE = 60_000;

export const indicatorOf = (no: number, assessment: number): Indicator => ({
  code: `CT${no}`,
  no,
  name: `Chỉ tiêu ${no}`,
  unit: '%',
  formula: null,
  direction: 'up',
  cadence: null,
  groupCode: 'N1',
  groupName: 'Nhóm 1',
  owner: null,
  assessment: String(assessment),
  notes: [],
  observations: [],
});

const newSource = (id: string): Source => ({
  id,
  kind: 'station',
  name: id,
  owner: null,
  contact: null,
  limits: null,
  legalBasis: null,
  origin: null,
  provenance: 'imported',
  lastDataAt: null,
  lastSuccessAt: null,
  lastFailure: null,
  accepted: 0,
  refused: 0,
  open: 0,
  quarantineRevision: 0,
  revision: 0,
});

/** `next` in the place of the one of the same key, or at the end. */
const put = <T>(items: readonly T[], next: T, keyOf: (item: T) => unknown): T[] =>
  items.some((item) => keyOf(item) === keyOf(next)) ? items.map((item) => (keyOf(item) === keyOf(next) ? next : item)) : [...items, next];
const sourceIn = ({ sources }: Truth, id: string): Source => sources.find((source) => source.id === id) ?? newSource(id);

const dropFile: Write = (before, random) => {
  const { revision, at } = before;
  const station = random.pick(...STATIONS);
  const file = `${station}_${revision}.txt`;
  const rows = Array.from({ length: 1 + random.int(3) }, (_, n): Reading => ({
    key: `${station}/P${n}`,
    station,
    stationName: station,
    parameter: `P${n}`,
    value: random.int(1_000),
    unit: 'mg/l',
    status: '00',
    observedAt: new Date(Date.UTC(2026, 0, 1) + (revision + random.int(6) - 4) * MINUTE).toISOString(),
    receivedAt: at,
    revision,
    provenance: 'imported',
    file,
  }));
  const moved = rows.filter((row) => before.readings.every(({ key, observedAt }) => key !== row.key || observedAt <= row.observedAt));
  const lastId = before.refused.at(-1)?.id ?? 0;
  const refused = Array.from({ length: random.chance(0.3) ? 1 + random.int(2) : 0 }, (_, n): RefusedRow => ({
    id: lastId + 1 + n,
    file,
    line: n,
    raw: 'x',
    reason: 'hỏng',
    receivedAt: at,
    state: 'open',
    version: 0,
    attempts: 0,
    decidedBy: null,
    decidedAt: null,
    note: null,
  }));
  const old = sourceIn(before, station);
  const source: Source = {
    ...old,
    accepted: old.accepted + rows.length,
    refused: old.refused + refused.length,
    open: old.open + refused.length,
    quarantineRevision: refused.length > 0 ? revision : old.quarantineRevision,
    lastSuccessAt: at,
    revision,
  };
  return {
    after: {
      ...before,
      files: [...before.files, { accepted: rows.length, receivedAt: at }],
      refused: [...before.refused, ...refused],
      readings: moved.reduce<Reading[]>((all, row) => put(all, row, ({ key }) => key), [...before.readings]),
      sources: put(before.sources, source, ({ id }) => id),
    },
    told: {
      intake: [{ kind: 'file.ingested', file, accepted: rows.length, refused, receivedAt: at }],
      sources: [{ kind: 'source.changed', source }],
      ...(moved.length > 0 && { readings: moved.map((reading) => ({ kind: 'reading.latest' as const, reading })) }),
    },
  };
};

const decideRow: Write = (before, random) => {
  const open = before.refused.filter(({ state }) => state === 'open');
  const row = open[random.int(open.length)];
  if (!row) return dropFile(before, random);
  const { revision, at } = before;
  const state = random.pick('open', 'accepted', 'dismissed');
  const next: RefusedRow = { ...row, state, version: row.version + 1, attempts: row.attempts + 1, decidedAt: state === 'open' ? null : at };
  const old = sourceIn(before, row.file.split('_')[0] ?? '');
  const source: Source = { ...old, open: old.open - (state === 'open' ? 0 : 1), quarantineRevision: revision, revision };
  return {
    after: { ...before, refused: put(before.refused, next, ({ id }) => id), sources: put(before.sources, source, ({ id }) => id) },
    told: { intake: [{ kind: 'refusal.changed', row: next }], sources: [{ kind: 'source.changed', source }] },
  };
};

const changeIndicator: Write = (before, random) => {
  const set = random.pick(...SETS);
  const own = before.indicators[set] ?? [];
  const isNew = random.chance(0.1);
  const indicator = indicatorOf(isNew ? own.length + 1 : 1 + random.int(own.length), before.revision);
  return {
    after: { ...before, indicators: { ...before.indicators, [set]: put(own, indicator, ({ code }) => code) } },
    told: {
      indicators: [
        random.chance(0.2)
          ? { kind: 'observations.recorded', set, indicator: indicator.code, periods: ['2026'] }
          : { kind: 'indicator.changed', set, indicator },
      ],
    },
  };
};

const turnSource: Write = (before, random) => {
  const source = random.pick(...STATIONS);
  const state: SourceState = { at: before.at, state: random.pick('fresh', 'late', 'stale', 'dead'), dataAt: before.at };
  return {
    after: { ...before, states: [...before.states, { source, state }] },
    told: { 'source-states': [{ kind: 'source.state', source, state }] },
  };
};

/** One of the writes that the centre sees, most often a file. */
export const anyWrite: Write = (before, random) => {
  const luck = random.next();
  if (luck < 0.6) return dropFile(before, random);
  if (luck < 0.75) return decideRow(before, random);
  return luck < 0.92 ? changeIndicator(before, random) : turnSource(before, random);
};
/** One for each channel: the last event of a channel is the one that no later one gives away. */
export const LAST_WRITES: readonly Write[] = [dropFile, changeIndicator, turnSource];
