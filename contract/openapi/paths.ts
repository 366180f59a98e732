import * as z from 'zod/mini';
import { REPLAYED_HEADER, type CommandDefinition } from '../command';
import { CURSORS_HEADER, type FeedDefinition } from '../feed';
import { PROBLEMS, type ProblemType } from '../problem';
import { refTo } from './schema';

export type AnyFeed = FeedDefinition<string, z.ZodMiniType, z.ZodMiniType>;
export type AnyCommand = Omit<CommandDefinition<string, z.ZodMiniType, z.ZodMiniType>, 'subject' | 'reads'>;

export const json = (name: string) => ({ 'application/json': { schema: refTo(name) } });
const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });
const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** The answers of these kinds, and of who asks too often, which any may be; one a status: OpenAPI allows no more. */
export const problems = (...given: ProblemType[]) => {
  const kinds: ProblemType[] = [...given, 'too-many'];
  return Object.fromEntries(
    kinds.map((kind) => {
      const [status] = PROBLEMS[kind];
      const same = kinds.filter((each) => PROBLEMS[each][0] === status);
      const description = same.map((each) => `${PROBLEMS[each][1]} (${each})`).join('; ');
      return [String(status), { description, content: { 'application/problem+json': { schema: refTo('problem') } } }];
    }),
  );
};

const objectSchema = z.object({
  properties: z.optional(z.record(z.string(), z.looseObject({}))),
  required: z.optional(z.array(z.string())),
});

/** The query parameters that `params` ask for. */
export const queryOf = (params: z.ZodMiniType) => {
  const { properties = {}, required = [] } = objectSchema.parse(z.toJSONSchema(params, { io: 'input' }));
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
};

/** `GET /api/feeds/{id}` of one feed. */
export const feedPath = ({ id, summary, params, scope, channels }: AnyFeed) => ({
  get: {
    operationId: `feed.${id}`,
    summary,
    tags: ['feeds'],
    parameters: [...queryOf(params), parameter('asOf'), parameter('If-None-Match')],
    responses: {
      '200': {
        description: summary,
        headers: { ETag: header('ETag'), [CURSORS_HEADER]: header(CURSORS_HEADER) },
        content: json(`feed.${id}`),
      },
      '304': {
        description: 'Không đổi; vị trí các kênh vẫn được gửi lại',
        headers: { ETag: header('ETag'), [CURSORS_HEADER]: header(CURSORS_HEADER) },
      },
      ...problems('bad-request', 'as-of-future', 'forbidden', 'not-found', 'unavailable', 'internal'),
    },
    'x-scope': scope,
    'x-channels': channels.map(({ topic }) => topic),
  },
});

/** `POST /api/commands/{id}` of one command. */
export const commandPath = ({ id, summary, scope, expects }: AnyCommand) => ({
  post: {
    operationId: `command.${id}`,
    summary,
    tags: ['commands'],
    requestBody: { required: true, content: json(`command.${id}.request`) },
    responses: {
      '200': {
        description: 'Đã thực hiện',
        headers: { [REPLAYED_HEADER]: header(REPLAYED_HEADER) },
        content: json(`command.${id}.answer`),
      },
      ...problems('bad-request', 'not-allowed', 'cross-origin', 'not-found', 'too-large', 'not-json', 'key-reused', 'internal'),
      '409': {
        description: `${PROBLEMS.conflict[1]} (conflict)`,
        content: { 'application/problem+json': { schema: refTo(`command.${id}.conflict`) } },
      },
    },
    'x-scope': scope,
    'x-expects': expects,
  },
});
