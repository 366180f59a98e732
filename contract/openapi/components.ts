import * as z from 'zod/mini';
import { commandAnswer, commandRequest, REPLAYED_HEADER } from '../command';
import { heartbeat, push, subscribeReply, subscribeRequest } from '../events';
import { CURSORS_HEADER, envelope } from '../feed';
import { problem } from '../problem';
import { auditSchemas } from './auditPaths';
import { importSchemas } from './importPaths';
import { paperlessSchemas } from './paperlessPaths';
import type { AnyCommand, AnyFeed } from './paths';
import { toComponent } from './schema';
import { sessionSchemas } from './sessionPath';

const commandSchemas = ({ id, payload, result, current, expects }: AnyCommand) => [
  toComponent(
    `command.${id}.request`,
    z.object({ ...commandRequest.def.shape, command: z.literal(id), payload, ...(expects === 'required' ? { expected: z.int() } : {}) }),
    'input',
  ),
  toComponent(`command.${id}.answer`, z.object({ ...commandAnswer(result).def.shape, command: z.literal(id) }), 'output'),
  toComponent(`command.${id}.conflict`, z.object({ ...problem.def.shape, current }), 'output'),
];

/** Every schema, header and parameter that the paths and the channels name. */
export const componentsOf = (feeds: readonly AnyFeed[], commands: readonly AnyCommand[]) => ({
  schemas: Object.fromEntries([
    toComponent('problem', problem, 'output'),
    toComponent('push', push, 'output'),
    toComponent('heartbeat', heartbeat, 'output'),
    toComponent('subscribe.request', subscribeRequest, 'input'),
    toComponent('subscribe.reply', subscribeReply, 'output'),
    ...feeds.map(({ id, body }) => toComponent(`feed.${id}`, z.object({ ...envelope(body).def.shape, feed: z.literal(id) }), 'output')),
    ...commands.flatMap(commandSchemas),
    ...auditSchemas,
    ...importSchemas,
    ...paperlessSchemas,
    ...sessionSchemas,
  ]),
  headers: {
    ETag: { description: 'Dấu của nội dung; gửi lại ở If-None-Match để nhận 304 khi chưa đổi', schema: { type: 'string' } },
    [CURSORS_HEADER]: { description: 'Vị trí các kênh tại phiên bản của nội dung: kênh@epoch:seq, …', schema: { type: 'string' } },
    [REPLAYED_HEADER]: {
      description: '"true" khi đây là câu trả lời đã có từ trước cho cùng mã lệnh',
      schema: { type: 'string', enum: ['true'] },
    },
  },
  parameters: {
    asOf: {
      name: 'asOf',
      in: 'query',
      required: false,
      description: 'Thời điểm xem, ISO 8601; bỏ trống là hiện tại',
      schema: { type: 'string', format: 'date-time' },
      example: '2026-11-20T17:00:00+07:00',
    },
    'If-None-Match': { name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string' } },
  },
});
