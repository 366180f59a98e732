import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import * as z from 'zod/mini';
import { toWritten } from '../../contract/access/limits';
import { importUploadQuery } from '../../contract/imports/importRoutes';
import { ProblemError } from '../../contract/problem';
import { mayExecute, mayRead } from '../access/policy';
import { sightOf } from '../access/rows';
import type { Context } from '../core/answer';
import { audit } from '../core/audit';
import { createRefusalCounter } from '../core/refusalCounter';
import type { ViewLedger } from '../core/trail/viewLedger';
import { withinOf } from '../core/rows/ofWork';
import type { ImportDoor } from '../imports/importDoor';
import { isKind, kindOf } from '../imports/kinds/registry';
import { reportCsv } from '../imports/reportCsv';
import { takeUpload } from '../imports/takeUpload';
import { csvTemplate, xlsxTemplate } from '../imports/templates';
import { TooLarge, TooSlow } from '../imports/uploadFolder';
import { principalOf } from './asker';
import type { Door } from './sameOrigin';

const UPLOAD = 'import.upload';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const idParams = z.object({ id: z.uuid() });
const CROSS_ORIGIN = 'Tệp chỉ được gửi từ chính trang của hệ thống. Hãy mở hệ thống bằng địa chỉ chính thức rồi gửi lại.';
const DENIED = 'Tài khoản chưa được cấp quyền nhập báo cáo. Hãy liên hệ quản trị hệ thống.';
const SLOW: Record<TooSlow['why'], string> = {
  silent: 'Tệp chưa gửi hết mà đường truyền im lặng quá lâu nên việc nhận bị dừng. Hãy kiểm tra đường mạng rồi gửi lại.',
  slow: 'Tệp gửi quá lâu nên việc nhận bị dừng. Hãy chia thành nhiều tệp, hoặc gửi từ nơi có đường mạng tốt hơn.',
};
const NOT_ID = 'Mã của lần gửi (trên địa chỉ) phải là UUID.';
const tooLarge = (limit: number): ProblemError =>
  new ProblemError(
    'too-large',
    `Tệp lớn hơn ${Math.floor(limit / 1024 / 1024)} MB nên không được nhận. Hãy chia thành nhiều tệp rồi gửi từng tệp.`,
  );

/** What speaks against a file before a byte of it is read. */
const problemOf = ({ headers, params }: FastifyRequest, door: Door, limit: number, may: boolean): ProblemError | null => {
  if (!door.isOurPage(headers)) return new ProblemError('cross-origin', CROSS_ORIGIN);
  if (!may) return new ProblemError('not-allowed', DENIED);
  if (!idParams.safeParse(params).success) return new ProblemError('bad-request', NOT_ID);
  return Number(headers['content-length'] ?? 0) > limit ? tooLarge(limit) : null;
};

const readUpload = ({ query, params }: FastifyRequest) => {
  const parsed = importUploadQuery.safeParse(query);
  if (!parsed.success || !isKind(parsed.data.kind)) {
    const names = parsed.success ? 'kind' : [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].join(', ');
    throw new ProblemError('bad-request', `Tham số gửi tệp không đúng. Hãy kiểm tra: ${names}.`);
  }
  const { kind, name, ...options } = parsed.data;
  return { id: idParams.parse(params).id, kind, name: name.normalize('NFC').replaceAll(/[\p{Cc}\\/]/gu, '_'), options };
};

/** A sender reads the answer only after what it is writing has gone: that is taken and thrown away, for a moment, then the line is cut. */
const LINGER_MS = 2_000;
const letGo = ({ raw }: FastifyRequest): void => {
  if (raw.complete) return;
  const cut = setTimeout(() => raw.socket.destroy(), LINGER_MS);
  raw.once('end', () => clearTimeout(cut)).once('close', () => clearTimeout(cut));
  raw.resume();
};

const attachment = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

const serveUpload = (app: FastifyInstance, context: Context, door: Door, imports: ImportDoor): void => {
  const refusals = createRefusalCounter(context);
  app.addHook('onClose', () => refusals.close());
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The body is handed on unread: it goes to the disk piece by piece, and what is too long is not waited for.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.put('/api/imports/:id', async (request, reply) => {
      const who = principalOf(request);
      reply.header('cache-control', 'no-store');
      const refuse = async (problem: ProblemError): Promise<never> => {
        letGo(request);
        throw await refusals.refuse({ command: UPLOAD, body: null }, problem, who);
      };
      const wrong = problemOf(request, door, imports.maxBytes, mayExecute(who, 'imports.decide'));
      if (wrong) return refuse(wrong);
      const { limits } = sightOf(who, 'imports.decide');
      const upload = { ...readUpload(request), ...(limits && { within: toWritten(limits) }) };
      const body = request.body instanceof Readable ? request.body : Readable.from([]);
      const taken = await takeUpload(
        { store: context.store, folder: imports.folder, limit: imports.maxBytes },
        upload,
        body,
        who,
        (view, requestDigest) =>
          audit(view, who, {
            command: UPLOAD,
            subject: `import:${upload.id}`,
            key: upload.id,
            outcome: 'done',
            requestDigest,
            detail: upload.name,
          }),
      ).catch((error: unknown) => {
        if (error instanceof TooLarge) return refuse(tooLarge(imports.maxBytes));
        if (error instanceof TooSlow) return refuse(new ProblemError('too-slow', SLOW[error.why]));
        if (request.raw.readableAborted) throw new ProblemError('bad-request', 'Tệp chưa gửi hết. Hãy kiểm tra đường mạng rồi gửi lại.');
        throw error;
      });
      if (taken.outcome === 'id-used')
        return refuse(new ProblemError('key-reused', 'Mã của lần gửi đã dùng cho một tệp khác. Hãy gửi lại với mã mới.'));
      imports.queue.wake();
      return reply.code(taken.outcome === 'taken' ? 201 : 200).send({ file: taken.stored.file });
    });
  });
};

/**
 * The import door over HTTP: files come at PUT /api/imports/{id}, from our own pages or programs, streamed; templates and reports
 * are downloaded. What is done with a file is commanded.
 */
export const serveImports = (
  app: FastifyInstance,
  context: Context,
  door: Door,
  imports: ImportDoor,
  views: Pick<ViewLedger, 'saw'>,
): void => {
  serveUpload(app, context, door, imports);
  const readable = (request: FastifyRequest): void => {
    if (!mayRead(principalOf(request), 'imports')) throw new ProblemError('forbidden', DENIED);
  };
  app.get('/api/imports/settings', (request) => {
    readable(request);
    return { maxBytes: imports.maxBytes, closed: null };
  });
  app.get<{ Params: { file: string } }>('/api/imports/templates/:file', async (request, reply) => {
    readable(request);
    const [, id = '', form] = /^([a-z0-9-]+)\.(xlsx|csv)$/.exec(request.params.file) ?? [];
    if (!isKind(id)) throw new ProblemError('not-found', 'Không có mẫu này.');
    const kind = kindOf(id);
    reply.header('content-disposition', attachment(`${kind.templateName}.${form}`)).header('cache-control', 'no-cache');
    if (form === 'csv') return reply.type('text/csv; charset=utf-8').send(csvTemplate(kind));
    return reply.type(XLSX).send(await xlsxTemplate(kind));
  });
  app.get('/api/imports/:id/report.csv', async (request, reply) => {
    readable(request);
    const id = idParams.safeParse(request.params);
    const report = id.success ? await reportCsv(context.store, id.data.id) : null;
    if (!report || !sightOf(principalOf(request), 'imports').covers(withinOf(report.file)))
      throw new ProblemError('not-found', 'Chưa có kết quả kiểm tra của tệp này.');
    views.saw(principalOf(request), 'import-report.csv', { id: report.file.id });
    const name = `ket-qua-${report.file.name.replace(/\.[^.]*$/, '')}.csv`;
    return reply.header('content-disposition', attachment(name)).type('text/csv; charset=utf-8').send(Readable.from(report.text));
  });
};
