import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveOld } from '../../store/audit/archiveOld';
import { verifyAudit } from '../../store/audit/verifyAudit';
import { walkChains } from '../../store/audit/walkChains';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { audit } from '../audit';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the term of the audit on ${engine.name}`, () => {
    let store: Store;
    let dir = '';
    let clock = new Date();
    beforeEach(async () => {
      dir = await mkdtemp(join(tmpdir(), 'ioc-audit-'));
      store = await engine.open(() => clock);
      // A line a week, over two years.
      for (let week = 0; week < 104; week += 1) {
        clock = new Date(Date.UTC(2020, 0, 3 + 7 * week));
        await store.record((view) =>
          audit(view, { id: 'an' }, { command: 'x', subject: String(week), key: null, outcome: 'done', requestDigest: 'd', detail: null }),
        );
      }
      clock = new Date('2022-01-15T00:00:00Z');
    }, 60_000);
    afterEach(async () => {
      await store.close();
      await rm(dir, { recursive: true, force: true });
    });
    const archive = () => archiveOld(store, { dir, now: clock, keepDays: 400 });
    const walk = async () => (await store.read(null, ({ db }) => walkChains(db)))[0];
    const run = (statement: string) => store.record(({ db }) => sql.raw(statement).execute(db));

    it('[AU6] archives whole months past the term, lets go of them, and the chain goes on from the anchor', async () => {
      const before = await walk();
      const [name = ''] = await archive();
      // 400 days before is 11 December 2020: all before December, 48 lines.
      expect(name).toMatch(/-000000000001-000000000048\.jsonl$/);
      expect((await readFile(join(dir, name), 'utf8')).trim().split('\n')).toHaveLength(48);
      expect(await walk()).toMatchObject({ anchorSeq: 48, lines: 57, lastSeq: 105, fault: null });
      expect(await archive()).toEqual([]);
      clock = new Date('2022-02-15T00:00:00Z');
      await archive();
      const { says, isRight } = await verifyAudit(store, dir, [before?.lastHash ?? '']);
      expect([isRight, says.join('\n')]).toEqual([true, expect.stringContaining('Tệp lưu trữ khớp đến dòng 52 (2 tệp)')]);
    });

    it('[AU2] tells that an archive was changed, or does not lead to the chain', async () => {
      const [name = ''] = await archive();
      const text = await readFile(join(dir, name), 'utf8');
      await writeFile(join(dir, name), text.replace('"subject":"7"', '"subject":"8"'));
      expect((await verifyAudit(store, dir, [])).says.join('\n')).toContain('SAI: dòng 8 của chuỗi');
      await writeFile(join(dir, name), text.trim().split('\n').slice(0, -1).join('\n'));
      expect((await verifyAudit(store, dir, [])).says.join('\n')).toContain('không nối được với chuỗi tại dòng 48');
      await rm(join(dir, name));
      expect((await verifyAudit(store, dir, [])).isRight).toBe(true);
      expect((await verifyAudit(store, dir, ['a'.repeat(64)])).isRight).toBe(false);
    });

    it('[AU6] lets go of nothing where the chain is broken, and leaves no file', async () => {
      await run('alter table audit disable trigger audit_append_only');
      await run(`update audit set actor = 'x' where chain_seq = 20`);
      await expect(archive()).rejects.toThrow('sai ở dòng 20');
      expect((await readdir(dir)).length).toBe(0);
      expect((await walk())?.anchorSeq).toBe(0);
    });

    it('[AU6] the database itself lets go of no line younger than a year, of none in the middle, and of none by another way', async () => {
      clock = new Date();
      await store.record((view) =>
        audit(view, { id: 'an' }, { command: 'x', subject: 'young', key: null, outcome: 'done', requestDigest: 'd', detail: null }),
      );
      const young = await walk();
      const forget = (behind: number, upto: number, hash: string) =>
        run(`select forget_audit('${young?.gateway}', ${behind}, ${upto}, '${hash}')`);
      await expect(forget(0, 105, young?.lastHash ?? '')).rejects.toThrow('younger than a year');
      await expect(forget(0, 50, young?.lastHash ?? '')).rejects.toThrow('another one');
      await forget(7, 50, young?.lastHash ?? '');
      await expect(run('delete from audit where chain_seq = 1')).rejects.toThrow('append-only');
      expect(await walk()).toMatchObject({ anchorSeq: 0, lines: 105, fault: null });
    });
  });
}
