import {
  calledOff,
  frameSettings,
  linkAsked,
  linkMade,
  meetingSession,
  paperlessMinutes,
  paperlessStatus,
  sentMeeting,
} from '../paperless';
import { refTo, toComponent } from './schema';
import { json, problems } from './paths';

const TAGS = ['paperless'];
const header = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'header',
  required: true,
  schema,
  description,
});
const ID = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', maxLength: 100 },
  description: 'Mã cuộc họp ở hệ thống họp không giấy',
};
/** How a request proves who sent it; docs/ECABINET.md has the text that is signed. */
const SIGNED = [
  header('Ioc-Key', 'Mã khoá'),
  header('Ioc-Timestamp', 'Thời điểm ký, giây Unix; lệch không quá 5 phút', { type: 'string', pattern: String.raw`^\d{9,11}$` }),
  header('Ioc-Nonce', 'Mã dùng một lần', { type: 'string', pattern: String.raw`^[\w-]{16,64}$` }),
  header('Ioc-Signature', 'HMAC-SHA256 dạng hex', { type: 'string', pattern: '^[0-9a-f]{64}$' }),
];
const ONCE = header('Idempotency-Key', 'Mã chống lặp; gửi lại cùng nội dung thì giữ nguyên', { type: 'string', format: 'uuid' });
const answered = (description: string, name: string) => ({ '200': { description, content: json(name) } });

/** The schemas that the routes of the paperless-meeting system name. */
export const paperlessSchemas = [
  toComponent('paperless.meeting', sentMeeting, 'input'),
  toComponent('paperless.status', paperlessStatus, 'output'),
  toComponent('paperless.minutes', paperlessMinutes, 'output'),
  toComponent('paperless.link.request', linkAsked, 'input'),
  toComponent('paperless.link', linkMade, 'output'),
  toComponent('paperless.called-off', calledOff, 'input'),
  toComponent('meeting.session', meetingSession, 'output'),
  toComponent('frame', frameSettings, 'output'),
];

const reading = (operationId: string, summary: string, name: string, scope: string) => ({
  operationId,
  summary,
  tags: TAGS,
  parameters: [ID, ...SIGNED],
  responses: { ...answered(summary, name), ...problems('bad-request', 'not-signed', 'forbidden', 'not-found', 'unavailable', 'internal') },
  'x-scope': scope,
});
const ACT_PROBLEMS = ['bad-request', 'not-signed', 'not-found', 'too-large', 'not-json', 'key-reused', 'unavailable', 'internal'] as const;
const acting = (operationId: string, summary: string, body: { name: string; required: boolean }, command: string) => ({
  operationId,
  summary,
  tags: TAGS,
  parameters: [ID, ...SIGNED, ONCE],
  requestBody: { required: body.required, content: json(body.name) },
  responses: {
    ...answered(summary, `command.${command}.answer`),
    ...problems(...ACT_PROBLEMS),
    '409': {
      description: 'Trạng thái đã thay đổi (conflict)',
      content: { 'application/problem+json': { schema: refTo(`command.${command}.conflict`) } },
    },
  },
  'x-scope': 'meetings.receive',
});
const open = (operationId: string, summary: string, name: string) => ({
  get: { operationId, summary, tags: TAGS, responses: { ...answered(summary, name), ...problems('unavailable', 'internal') } },
});

/** The routes of the paperless-meeting system (signed), of the links that it gives, and of the frame that it shows the product in. */
export const paperlessPaths = {
  '/api/paperless/meetings/{id}': {
    get: reading('paperless.status', 'Tình trạng một cuộc họp đã gửi: các mục, kết luận, nhiệm vụ', 'paperless.status', 'meetings'),
    put: acting(
      'paperless.receive',
      'Gửi một cuộc họp: tạo mới hoặc cập nhật',
      { name: 'paperless.meeting', required: true },
      'meeting.receive',
    ),
    delete: acting('paperless.callOff', 'Huỷ cuộc họp đã gửi', { name: 'paperless.called-off', required: false }, 'meeting.callOff'),
  },
  '/api/paperless/meetings/{id}/minutes': {
    get: reading(
      'paperless.minutes',
      'Biên bản: kết luận, nhiệm vụ và mọi số liệu đã chốt kèm nguồn gốc',
      'paperless.minutes',
      'meetings.minutes',
    ),
  },
  '/api/paperless/meetings/{id}/links': {
    post: {
      operationId: 'paperless.link',
      summary: 'Tạo liên kết vào họp cho một người, dùng một lần trong 15 phút',
      tags: TAGS,
      parameters: [ID, ...SIGNED],
      requestBody: { required: true, content: json('paperless.link.request') },
      responses: {
        ...answered('Liên kết', 'paperless.link'),
        ...problems('bad-request', 'not-signed', 'forbidden', 'not-found', 'too-large', 'not-json', 'unavailable', 'internal'),
      },
      'x-scope': 'meetings.receive',
    },
  },
  '/api/meetings/session': {
    get: {
      operationId: 'meeting.session',
      summary: 'Ai vào họp bằng liên kết đã ký trên trình duyệt này; null: không ai',
      tags: TAGS,
      parameters: [
        {
          name: 'meeting',
          in: 'query',
          required: false,
          schema: { type: 'string', maxLength: 60 },
          description: 'Mã cuộc họp; không có: cuộc họp vào sau cùng',
        },
      ],
      responses: { ...answered('Người vào họp', 'meeting.session'), ...problems('bad-request', 'unavailable', 'internal') },
    },
  },
  '/api/frame': open('frame', 'Các địa chỉ gốc được mở hệ thống trong khung', 'frame'),
};
