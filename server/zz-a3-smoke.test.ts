import { it } from 'vitest';
import { dataFolder } from './sources/dataFolder';
import { openEmbeddedStore } from './store/openStore';
import { seedHistory } from './ingest/environment/seedHistory';
import { seedStations } from './ingest/environment/seedStations';
import { readAlarmPreview } from './core/alarms/preview/readAlarmPreview';
import { subjectsOf } from './core/alarms/subjectsOf';
import { firstInputs } from './core/alarms/firstInputs';
import { ruleOf } from './alarms/inputs.rig';

const NOW = new Date('2026-11-22T10:02:00Z');
it('smoke', async () => {
  const store = await openEmbeddedStore(null, () => NOW);
  const read = dataFolder('data');
  await seedStations(store, read, { simulated: true });
  await seedHistory(store, { now: NOW, seed: 'test', nameOf: String });
  const lim = (averaging: '1h' | '8h' | '24h' | 'instant', op: 'gt' | 'lt', limit: number | 'in-force') => ({ kind: 'limit' as const, averaging, op, limit, hysteresis: 5, minimumCoverage: 75 });
  const all = { kind: 'datastream' as const, stations: 'all' as const, parameters: 'all' as const };
  const rules = [
    ruleOf('inst', { target: all, condition: lim('instant', 'gt', 'in-force') }),
    ruleOf('inst-lt', { target: all, condition: lim('instant', 'lt', 'in-force') }),
    ruleOf('1h', { target: all, condition: lim('1h', 'gt', 'in-force') }),
    ruleOf('24h', { target: all, condition: lim('24h', 'gt', 'in-force') }),
    ruleOf('24h<', { target: all, condition: lim('24h', 'lt', 'in-force') }),
    ruleOf('aqi', { target: { kind: 'index', stations: 'all', index: 'VN_AQI' }, condition: lim('1h', 'gt', 100) }),
    ruleOf('aqid', { target: { kind: 'index', stations: 'all', index: 'VN_AQI' }, condition: lim('24h', 'gt', 100) }),
    ruleOf('wqi', { target: { kind: 'index', stations: 'all', index: 'VN_WQI' }, condition: lim('24h', 'lt', 50) }),
    ruleOf('silent', { target: { kind: 'station', stations: 'all' }, condition: { kind: 'silent', afterMinutes: 60 } }),
    ruleOf('silentd', { target: all, condition: { kind: 'silent', afterMinutes: 1440 } }),
    ruleOf('change', { target: { ...all, parameters: ['COD', 'PM2.5'] }, condition: { kind: 'change', direction: 'rise', by: 40, withinMinutes: 30 } }),
    ruleOf('src', { target: { kind: 'source', sources: 'all' }, condition: { kind: 'source-state', from: 'dead' } }),
  ];
  for (const rule of rules) {
    const c0 = process.cpuUsage(); const t0 = performance.now();
    const p = await store.read(null, ({ db, revision }) => readAlarmPreview(db, revision, { body: JSON.stringify(rule.body), days: '90' }));
    const cu = process.cpuUsage(c0); const ms = Math.round((cu.user + cu.system) / 1000) + 'cpu/' + Math.round(performance.now() - t0);
    const t1 = performance.now();
    const first = await store.read(null, async ({ db, revision }) => firstInputs(db, revision, NOW.getTime(), rule, await subjectsOf(db, revision, rule)));
    const over = [...first].filter(([, inputs]) => inputs.some((i) => i.kind === 'sample' && i.sample.over)).map(([k]) => k);
    console.log(rule.id, ms + 'ms', 'subjects', p.subjects, 'judged', p.judged, p.basis.join('+'), 'raised', p.raised, 'days', p.perDays.length, 'first', first.size, over.length, over.slice(0, 4).join(' '), Math.round(performance.now() - t1) + 'ms');
    const o = p.occurrences[0];
    if (o) console.log('   ', o.subject.name, o.activeAt, o.clearedAt, o.worst, o.limit, o.unit, o.returns);
  }
  await store.close();
}, 120_000);
