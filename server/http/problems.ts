import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../../contract/problem';
import { blameOf } from '../ingest/blameOf';
import type { Failures } from './failures';

const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;

/** Soon enough for a screen that waits, and seldom enough for a database that is coming up. */
const RETRY_AFTER_S = '5';
const UNAVAILABLE =
  'Cơ sở dữ liệu chưa trả lời được nên chưa đọc, chưa ghi được số liệu. Hãy thử lại sau ít giây; nếu vẫn lỗi, báo đơn vị vận hành.';

/** A failure as a person may see it: the framework's own refusals keep their meaning, all else is ours to mend. */
const toShown = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  const status = statusOf(error);
  if (status === 413) return new ProblemError('too-large', 'Nội dung gửi lên vượt quá 1 MiB. Hãy chia nhỏ rồi gửi lại.');
  if (status === 415) return new ProblemError('not-json', 'Hãy gửi nội dung dạng JSON và đặt Content-Type là application/json.');
  if (status === 403 || status === 404) return new ProblemError('not-found', 'Không có địa chỉ này.');
  if (status === 400) return new ProblemError('bad-request', 'Yêu cầu không đọc được. Hãy kiểm tra địa chỉ và nội dung rồi gửi lại.');
  if (blameOf(error) === 'store') return new ProblemError('unavailable', UNAVAILABLE);
  return new ProblemError('internal', 'Có lỗi ngoài dự kiến. Thử lại sau ít phút; nếu vẫn lỗi, báo đơn vị vận hành.');
};

/** Every failure leaves as problem details (RFC 9457); what was not meant to be shown stays in the log. */
export const answerProblems = (app: FastifyInstance, failures: Failures): void => {
  app.setErrorHandler((error, request, reply) => {
    const shown = toShown(error);
    if (shown.problem.status >= 500) {
      failures.note(request, error);
      reply.header('x-request-id', request.id);
    }
    if (shown.kind === 'unavailable') reply.header('retry-after', RETRY_AFTER_S);
    reply.header('cache-control', 'no-store');
    return reply.code(shown.problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(shown.problem));
  });
};
