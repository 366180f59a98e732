import type { FastifyServerOptions } from 'fastify';
import { afterAll, expect, it, vi } from 'vitest';
import { policyTable } from './access/policyTable';
import { openHardened } from './hardened.rig';
import { signOnBench } from './signOn.rig';
import { openSpareEmbedded } from './store/spareEmbedded.rig';

const seen = vi.hoisted((): { routes: Set<string> } => ({ routes: new Set() }));
vi.mock('fastify', async (original) => {
  const real = await original<typeof import('fastify')>();
  // A route of one method is there to be asked; those of many say what is not.
  const listening = (options?: FastifyServerOptions) => {
    const app = real.default(options);
    app.addHook('onRoute', ({ method, url }) => {
      if (typeof method === 'string' && method !== 'HEAD') seen.routes.add(`${method} ${url}`);
    });
    return app;
  };
  return { ...real, default: Object.assign(listening, real.default) };
});

/** One line each in the table for all that they lead to. */
const REGISTRIES = ['GET /api/feeds/:id', 'POST /api/commands/:command'];
/** Built pages: no figures, and the way in itself. */
const isPage = (route: string): boolean => /^GET \/(\*|index\.html|[\w-]+\.\w+|(assets|fonts|icons)\/\S*|sw\.js|)$/.test(route);
const undo: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
});

it('[AC14] every route that a gateway registers, with sign-on or without, stands in the table of the policy', async () => {
  const hard = await openHardened({});
  undo.push(() => hard.close());
  await signOnBench(openSpareEmbedded, undo);
  const known = new Set([...policyTable().flatMap(({ kind, name }) => (kind === 'route' ? [name] : [])), ...REGISTRIES]);
  const unknown = [...seen.routes].filter((route) => !known.has(route) && !isPage(route));
  expect(unknown).toEqual([]);
  expect([...known].filter((route) => !seen.routes.has(route))).toEqual([]);
});
