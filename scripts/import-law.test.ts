import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkImportLaw } from './import-law.mjs';

describe('the import law', { timeout: 30_000 }, () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ioc-law-test-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const tree = async (files: Record<string, string>) => {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), source);
    }
    return checkImportLaw(root);
  };
  const leaf = 'export interface Leaf { n: number }\nexport const leaf: Leaf = { n: 1 };\n';

  it('lets a chart import a kit component', async () => {
    const { ok, report } = await tree({
      'src/ui/Leaf.tsx': leaf,
      'src/charts/Bar.tsx': "import { leaf } from '../ui/Leaf';\nexport const Bar = () => <b>{leaf.n}</b>;\n",
    });
    expect(report).toContain('no dependency violations');
    expect(ok).toBe(true);
  });

  it.each([
    ['a chart that imports data', 'src/charts/Bar.tsx', 'src/data/feed.ts', "import { leaf } from '../data/feed';", 'src/charts'],
    [
      'a chart that imports a type of data',
      'src/charts/Bar.tsx',
      'src/data/feed.ts',
      "import type { Leaf } from '../data/feed';",
      'src/charts',
    ],
    ['a feature that imports another', 'src/features/a/A.tsx', 'src/features/b/b.ts', "import { leaf } from '../b/b';", 'src/features'],
    ['a view that imports another', 'src/views/desk/D.tsx', 'src/views/wall/w.ts', "export { leaf } from '../wall/w';", 'src/views'],
    [
      'a screen that imports the server',
      'src/app/App.tsx',
      'server/core/answer.ts',
      "import { leaf } from '../../server/core/answer';",
      'src/app',
    ],
    ['a main that loads mocks at once', 'src/main.tsx', 'mocks/start.ts', "import '../mocks/start';", 'mocks-only-dynamically'],
    ['a store that looks upward', 'server/store/s.ts', 'server/http/feeds.ts', "import { leaf } from '../http/feeds';", 'server/store'],
    ['a core that looks upward', 'server/core/c.ts', 'server/live/l.ts', "import { leaf } from '../live/l';", 'server/core'],
    [
      'a gateway that reaches past the core',
      'server/gateway.ts',
      'server/ingest/i.ts',
      "import { leaf } from './ingest/i';",
      'server/gateway',
    ],
    ['a configuration that opens a store', 'server/config.ts', 'server/store/s.ts', "import { leaf } from './store/s';", 'server/config'],
    ['a start that knows the gateway', 'server/process/p.ts', 'server/gateway.ts', "import { leaf } from '../gateway';", 'server/process'],
    [
      'what is built on a command',
      'server/main.ts',
      'server/loadBoundaries.ts',
      "import { leaf } from './loadBoundaries';",
      'server-roots',
    ],
    ['a part of the server without a place', 'server/new/n.ts', 'server/core/c.ts', "import { leaf } from '../core/c';", 'server/unnamed'],
    ['a program that stands on a test rig', 'server/core/c.ts', 'server/core/c.rig.ts', "import { leaf } from './c.rig';", 'no-test-rigs'],
  ])('refuses %s', async (_, from, to, statement, rule) => {
    const { ok, report } = await tree({ [from]: `${statement}\n`, [to]: leaf });
    expect(report).toContain(rule);
    expect(ok).toBe(false);
  });

  it('lets main load mocks dynamically', async () => {
    const { ok } = await tree({ 'src/main.tsx': "await import('../mocks/start');\n", 'mocks/start.ts': leaf });
    expect(ok).toBe(true);
  });

  it('refuses a contract that imports a package other than zod/mini', async () => {
    const { ok, report } = await tree({
      'contract/a.ts': "import { z } from 'zod';\nimport React from 'react';\nexport const b = [z, React];\n",
    });
    expect(report).toContain('contract-packages');
    expect(ok).toBe(false);
    expect((await tree({ 'contract/a.ts': "import * as z from 'zod/mini';\nexport const b = z;\n" })).ok).toBe(true);
  });

  it('refuses a cycle', async () => {
    const { ok, report } = await tree({ 'src/lib/a.ts': "import './b';\n", 'src/lib/b.ts': "import './a';\n" });
    expect(report).toContain('no-cycles');
    expect(ok).toBe(false);
  });
});
