import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromWritten, isTheirs, toWritten, type WrittenLimits } from '../../../contract/access/limits';
import { FEEDS, type FeedId } from '../../../contract/feeds/index';
import { importOptions } from '../../../contract/imports/importOptions';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import { problem } from '../../../contract/problem';
import { LOCAL_PRINCIPAL, type Principal } from '../../access/principal';
import { principalWithin } from '../../access/principal.rig';
import { sightOf } from '../../access/rows';
import { kindOf, listKinds } from '../../imports/kinds/registry';
import { takeUpload } from '../../imports/takeUpload';
import { TEST_ENGINES } from '../../store/engines.rig';
import { answer } from '../answer';
import { execute } from '../execute';
import { csv, openImportRig, type ImportRig } from '../imports.rig';

const OWN = '03646';
const OTHER = '03700';
const commune = principalWithin({ areas: [OWN] });
const neighbour = { ...principalWithin({ areas: [OTHER] }), id: 'minh', name: 'Minh' };
const wide = principalWithin({ areas: [OWN, OTHER] });
const BEYOND = 'ngoài phạm vi quyền của người gửi';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`files of reports within the rights of who sends them, ${engine.name}`, () => {
    let rig: ImportRig;
    beforeAll(async () => {
      rig = await openImportRig(engine);
    }, 90_000);
    afterAll(() => rig.close());

    const send = async (who: Principal, text: string): Promise<ImportedFile> => {
      const { limits } = sightOf(who, 'imports.decide');
      const upload = { id: randomUUID(), kind: 'observations', name: `${who.id}.csv`, options: importOptions.parse({}) };
      const within = limits === null ? {} : { within: toWritten(limits) };
      const where = { store: rig.store, folder: rig.door.folder, limit: rig.door.maxBytes };
      const { stored } = await takeUpload(where, { ...upload, ...within }, Readable.from([Buffer.from(text)]), who);
      return rig.settle(stored.file.id);
    };
    const ask = async (who: Principal, feed: FeedId, params: Record<string, string> = {}) =>
      (await answer({ feed, params, asOf: null }, who, rig.context)).envelope.body;
    const listed = async (who: Principal) => FEEDS.imports.body.parse(await ask(who, 'imports'));
    const order = async (who: Principal, command: string, { id, version }: ImportedFile, more: object) => {
      const body = { id: randomUUID(), command, expected: version, payload: { import: id, ...more } };
      const { status, text } = await execute({ command, body }, who, rig.context);
      return { status, told: status < 400 ? null : problem.parse(JSON.parse(text)).detail };
    };
    const rowOf = (period: string, value: string, area: string) => `TY-LE;${period};${value};%;${area};Thực hiện;`;

    it('[RW7] refuse, row by row, what is another’s or the whole province’s, and tell nothing of the figures that stand there', async () => {
      const before = await rig.send(csv(rowOf('2024-05', '44', OTHER)));
      expect((await rig.give('import.apply', before)).status).toBe(200);
      const file = await send(
        commune,
        csv(rowOf('2026-09', '50', OWN), rowOf('2024-05', '45', OTHER), rowOf('2024-05', '44', OTHER), rowOf('2026-09', '51', '')),
      );
      expect(file.counts).toMatchObject({ rows: 4, accepted: 1, refused: 3, known: 0 });
      const { rows } = await rig.report(file.id);
      expect(
        rows.map(({ verdict, effect, reasons }) => [verdict, effect, reasons.join().includes(BEYOND), reasons.join().includes('44')]),
      ).toEqual([
        ['accepted', 'new', false, false],
        ['refused', null, true, false],
        ['refused', null, true, false],
        ['refused', null, true, false],
      ]);
      expect((await order(commune, 'import.apply', file, { warnings: 0 })).status).toBe(409);
      expect((await send(LOCAL_PRINCIPAL, csv(rowOf('2026-09', '51', '')))).counts).toMatchObject({ accepted: 1, refused: 0 });
    });

    it('[RW7] are seen, and decided on, by whoever may see all that their sender could send', async () => {
      const file = await send(commune, csv(rowOf('2026-08', '50', OWN)));
      const isListed = async (who: Principal) => (await listed(who)).files.some(({ id }) => id === file.id);
      expect([await isListed(commune), await isListed(wide), await isListed(LOCAL_PRINCIPAL), await isListed(neighbour)]).toEqual([
        true,
        true,
        true,
        false,
      ]);
      const { files, total } = await listed(neighbour);
      expect([files, total]).toEqual([[], 0]);
      const report = (who: Principal, id: string) => ask(who, 'import-report', { import: id });
      expect(await report(neighbour, file.id)).toEqual(await report(LOCAL_PRINCIPAL, randomUUID()));
      expect(await report(commune, file.id)).toMatchObject({ file: { id: file.id, within: [{ agencies: null, areas: [OWN] }] }, total: 1 });
      const missing = { ...file, id: randomUUID() };
      expect(await order(neighbour, 'import.apply', file, { warnings: 0 })).toEqual(
        await order(neighbour, 'import.apply', missing, { warnings: 0 }),
      );
      expect(await order(wide, 'import.apply', file, { warnings: 0 })).toEqual({ status: 200, told: null });
      const since = { since: '2026-11-01T00:00:00Z' };
      const acts = async (who: Principal) => FEEDS['import-changes'].body.parse(await ask(who, 'import-changes', since));
      expect([(await acts(commune)).total, (await acts(neighbour)).total, (await acts(LOCAL_PRINCIPAL)).total]).toEqual([1, 0, 2]);
      expect(await ask(neighbour, 'import-attached', { import: file.id })).toEqual({ named: [], total: 0 });
    });

    it('[RW7] of a sender without limits are not seen by who is limited', async () => {
      const file = await send(LOCAL_PRINCIPAL, csv(rowOf('2026-07', '50', OWN)));
      expect(file.within).toBeUndefined();
      expect((await listed(wide)).files.map(({ id }) => id)).not.toContain(file.id);
      expect((await listed(LOCAL_PRINCIPAL)).files.map(({ id }) => id)).toContain(file.id);
    });

    it('[RW7] know of every kind of report whose a row is, and of a row that names no place that it is nobody’s', async () => {
      const of = async (kind: string, place: string | null, written: WrittenLimits) => {
        const owns = await rig.store.read(null, ({ db }) => kindOf(kind).openOwnership(db));
        return isTheirs(fromWritten(written), owns({ place, ready: null }));
      };
      const finance = [{ agencies: ['so-tai-chinh'], areas: null }];
      const own = [{ agencies: null, areas: [OWN] }];
      const cell = (area: string) => JSON.stringify(['month', 2026, 'tncn', area, 3]);
      expect([await of('budget', cell(OWN), own), await of('budget', cell(OTHER), own), await of('budget', cell(''), own)]).toEqual([
        true,
        false,
        false,
      ]);
      expect([
        await of('budget', cell(''), finance),
        await of('money-plan', JSON.stringify(['plan', 2026, 'local', '2026-01-01']), own),
      ]).toEqual([true, false]);
      const unit = (code: string) => JSON.stringify([code, 'dat-dai', '2026-09']);
      const dossiers = 'service-dossiers';
      expect([await of(dossiers, unit(`area:${OWN}`), own), await of(dossiers, unit(`area:${OTHER}`), own)]).toEqual([true, false]);
      expect(await of(dossiers, unit('agency:so-noi-vu'), [{ agencies: ['so-noi-vu'], areas: null }])).toBe(true);
      expect(await of('disbursement', JSON.stringify(['month', 2026, 'DA-LA', 'nstw', 3]), own)).toBe(false);
      for (const { info } of listKinds())
        expect(await of(info.id, null, info.id === 'budget' || info.id === 'money-plan' ? own : [...own, ...finance]), info.id).toBe(false);
    });
  });
}
