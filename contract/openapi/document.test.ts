import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { COMMANDS } from '../commands/index';
import { defineFeed } from '../feed';
import { FEEDS } from '../feeds/index';
import { openApiDocument } from './document';

const name = z.string().check(z.regex(/^[a-zA-Z0-9._-]+$/));
const ref = z.object({ $ref: z.string() });
const schema = z.looseObject({ type: z.optional(z.union([z.string(), z.array(z.string())])) });
const media = z.record(z.string(), z.strictObject({ schema: z.union([ref, schema]) }));
const parameter = z.union([
  z.strictObject({ $ref: z.string() }),
  z.strictObject({
    name: z.string(),
    in: z.enum(['query', 'header', 'path', 'cookie']),
    required: z.boolean(),
    schema,
    description: z.optional(z.string()),
    example: z.optional(z.unknown()),
  }),
]);
const response = z.strictObject({
  description: z.string().check(z.minLength(1)),
  headers: z.optional(z.record(z.string(), ref)),
  content: z.optional(media),
});
const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  parameters: z.optional(z.array(parameter)),
  requestBody: z.optional(z.strictObject({ required: z.boolean(), content: media })),
  responses: z.record(z.string().check(z.regex(/^[1-5]\d\d$/)), response),
});
/** The objects of OpenAPI 3.1 that the document uses, as chapter 4.8 of the specification has them. */
const openApi = z.looseObject({
  openapi: z.string().check(z.regex(/^3\.1\.\d+$/)),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string().check(z.regex(/^\//)),
    z.strictObject({ get: z.optional(operation), post: z.optional(operation), put: z.optional(operation), delete: z.optional(operation) }),
  ),
  components: z.strictObject({
    schemas: z.record(name, schema),
    headers: z.record(name, z.strictObject({ description: z.string(), schema })),
    parameters: z.record(name, parameter),
  }),
});

const document: unknown = JSON.parse(JSON.stringify(openApiDocument()));
const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === '$ref' && typeof each === 'string' ? [each] : refsIn(each)));
};
const resolve = (root: unknown, pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined), root);

describe('openApiDocument', () => {
  it('has the form of OpenAPI 3.1, with only known fields besides extensions', () => {
    const parsed = openApi.parse(document);
    expect(Object.keys(parsed).filter((key) => !key.startsWith('x-'))).toEqual(Object.keys(openApi.def.shape));
    const ids = Object.values(parsed.paths).flatMap((path) => Object.values(path).flatMap((each) => each?.operationId ?? []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('[FD1] [CM2] tells of every feed, its parameters and channels, and of every command', () => {
    const { paths, components } = openApi.parse(document);
    for (const feed of Object.values(FEEDS)) {
      const operation = paths[`/api/feeds/${feed.id}`]?.get;
      expect(operation?.['x-channels']).toEqual(feed.channels.map(({ topic }) => topic));
      expect(components.schemas[`feed.${feed.id}`]).toHaveProperty('properties.body.properties');
      for (const param of Object.keys(feed.params.def.shape)) expect(JSON.stringify(operation?.parameters)).toContain(`"name":"${param}"`);
    }
    for (const { id } of Object.values(COMMANDS)) {
      expect(paths[`/api/commands/${id}`]?.post).toBeDefined();
      expect(components.schemas[`command.${id}.request`]).toMatchObject({ required: ['id', 'command', 'expected', 'payload'] });
    }
  });

  it('[IM1] tells of the import door: how a file is sent, with what it may declare, and what is downloaded', () => {
    const { paths } = openApi.parse(document);
    const sending = paths['/api/imports/{id}']?.put;
    for (const param of ['id', 'kind', 'name', 'numbers', 'encoding', 'sheet'])
      expect(JSON.stringify(sending?.parameters)).toContain(`"name":"${param}"`);
    expect(Object.keys(sending?.requestBody?.content ?? {})).toEqual(['application/octet-stream']);
    expect(Object.keys(sending?.responses ?? {})).toEqual(expect.arrayContaining(['200', '201', '400', '403', '408', '413', '422']));
    for (const path of ['/api/imports/settings', '/api/imports/templates/{file}', '/api/imports/{id}/report.csv'])
      expect(paths[path]?.get).toBeDefined();
  });

  it('[MT9] [MT10] tells of the door of the paperless-meeting system: what is sent, and how it is signed', () => {
    const { paths } = openApi.parse(document);
    const { get, put, delete: erase } = paths['/api/paperless/meetings/{id}'] ?? {};
    for (const each of [
      get,
      put,
      erase,
      paths['/api/paperless/meetings/{id}/minutes']?.get,
      paths['/api/paperless/meetings/{id}/links']?.post,
    ])
      for (const name of ['Ioc-Key', 'Ioc-Timestamp', 'Ioc-Nonce', 'Ioc-Signature'])
        expect(JSON.stringify(each?.parameters)).toContain(`"name":"${name}"`);
    expect([paths['/api/session']?.get, paths['/api/meetings/session']?.get, paths['/api/frame']?.get]).not.toContain(undefined);
    for (const each of [put, erase]) expect(JSON.stringify(each?.parameters)).toContain('"name":"Idempotency-Key"');
    expect(Object.keys(put?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '401', '409', '413', '422']));
  });

  it('resolves every reference', () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(10);
    expect(refs.filter((each) => !each.startsWith('#/') || resolve(document, each) === undefined)).toEqual([]);
  });

  it('takes in a new feed that is only registered, recursive bodies too', () => {
    const node = z.object({
      name: z.string(),
      get children() {
        return z.array(node);
      },
    });
    const tree = defineFeed({
      id: 'tree',
      summary: 'Cây',
      params: z.object({ depth: z.string() }),
      body: node,
      scope: 's',
      channels: [{ topic: 'trees', class: 'journal' }],
    });
    const grown: unknown = JSON.parse(JSON.stringify(openApiDocument([...Object.values(FEEDS), tree])));
    expect(openApi.parse(grown).paths['/api/feeds/tree']?.get?.parameters?.[0]).toMatchObject({ name: 'depth', required: true });
    const refs = refsIn(grown);
    expect(refs.some((each) => each.startsWith('#/components/schemas/feed.tree/'))).toBe(true);
    expect(refs.filter((each) => resolve(grown, each) === undefined)).toEqual([]);
  });
});
