import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { COMMANDS } from '../../contract/commands/index';
import { FEEDS } from '../../contract/feeds/index';
import { openApiDocument } from '../../contract/openapi/document';
import { docsPage } from './docs/page';

const near = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

/** The wire described by itself: GET /api/openapi.json for programs, GET /api/docs for people. */
export const serveOpenApi = (app: FastifyInstance): void => {
  const feeds = Object.values(FEEDS);
  const commands = Object.values(COMMANDS);
  app.get('/api/openapi.json', async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(openApiDocument(feeds, commands))),
  );
  app.get('/api/docs', async (_request, reply) => {
    const page = docsPage({ feeds, commands, document: openApiDocument(feeds, commands), rules: await near('../../contract/SPEC.md') });
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
  app.get('/api/docs/style.css', async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/css; charset=utf-8')
      .send(await near('./docs/docs.css')),
  );
};
