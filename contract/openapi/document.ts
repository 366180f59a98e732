import { COMMANDS } from '../commands/index';
import { FEEDS } from '../feeds/index';
import { PROBLEMS, problemUrn, type ProblemType } from '../problem';
import { auditPaths } from './auditPaths';
import { componentsOf } from './components';
import { importPaths } from './importPaths';
import { paperlessPaths } from './paperlessPaths';
import { commandPath, feedPath, type AnyCommand, type AnyFeed } from './paths';
import { refTo } from './schema';
import { sessionPath } from './sessionPath';

const isProblemType = (kind: string): kind is ProblemType => Object.hasOwn(PROBLEMS, kind);

const channelsOf = (feeds: readonly AnyFeed[]) =>
  feeds.flatMap(({ id, scope, channels }) => channels.map(({ topic, class: kind }) => ({ topic, class: kind, scope, feed: id })));

/** The whole wire as one OpenAPI 3.1 document, out of the registries: a new feed or command is in it by being registered. */
export const openApiDocument = (
  feeds: readonly AnyFeed[] = Object.values(FEEDS),
  commands: readonly AnyCommand[] = Object.values(COMMANDS),
) => ({
  openapi: '3.1.1',
  info: {
    title: 'IOC tỉnh Sơn La',
    version: '1',
    description: 'Nguồn số liệu có phiên bản, lệnh chống lặp và kênh sự kiện. Sinh tự động từ sổ đăng ký của hệ thống.',
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'feeds', description: 'Nguồn số liệu: ảnh chụp có phiên bản' },
    { name: 'commands', description: 'Lệnh: thay đổi đúng một lần' },
    { name: 'imports', description: 'Cửa nhập báo cáo: gửi tệp, mẫu, kết quả kiểm tra' },
    { name: 'audit', description: 'Nhật ký truy cập và thao tác, chuỗi băm của nó' },
    { name: 'session', description: 'Người dùng và quyền' },
    { name: 'paperless', description: 'Hệ thống họp không giấy: cuộc họp, biên bản, liên kết vào họp (có khi đã khai báo khoá)' },
  ],
  paths: {
    ...Object.fromEntries(feeds.map((feed) => [`/api/feeds/${feed.id}`, feedPath(feed)])),
    ...Object.fromEntries(commands.map((command) => [`/api/commands/${command.id}`, commandPath(command)])),
    ...auditPaths,
    ...importPaths,
    ...paperlessPaths,
    ...sessionPath,
  },
  components: componentsOf(feeds, commands),
  'x-problems': Object.keys(PROBLEMS)
    .filter(isProblemType)
    .map((kind) => ({ type: problemUrn(kind), status: PROBLEMS[kind][0], title: PROBLEMS[kind][1] })),
  /** Socket.IO at /socket.io; OpenAPI has no words for it. */
  'x-live': {
    channels: channelsOf(feeds),
    fromClient: { subscribe: { request: refTo('subscribe.request'), reply: refTo('subscribe.reply') }, unsubscribe: { type: 'string' } },
    fromServer: { push: refTo('push'), heartbeat: refTo('heartbeat') },
  },
});
export type OpenApiDocument = ReturnType<typeof openApiDocument>;
