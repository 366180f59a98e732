import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { ProblemError } from '../../contract/problem';
import type { SecurityHeaders } from './security';

const TYPE = 'application/problem+json; charset=utf-8';
const MESSAGES: Record<string, { status: number; line: string; detail: string }> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    line: 'Request Header Fields Too Large',
    detail: 'Địa chỉ hoặc phần đầu của yêu cầu quá dài. Hãy rút gọn rồi gửi lại.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    line: 'Request Timeout',
    detail: 'Yêu cầu gửi quá chậm. Hãy kiểm tra đường truyền rồi gửi lại.',
  },
};
const UNREADABLE = { status: 400, line: 'Bad Request', detail: 'Yêu cầu không đọc được. Hãy kiểm tra địa chỉ và nội dung rồi gửi lại.' };

/** What the router itself refuses, before any hook has run: a malformed address, or a name longer than any there is. */
export const refuseAddress =
  (secure: SecurityHeaders) =>
  (error: { code?: string }, _request: FastifyRequest, reply: FastifyReply): void => {
    const { problem } =
      error.code === 'FST_ERR_MAX_PARAM_LENGTH'
        ? new ProblemError('not-found', 'Không có địa chỉ này.')
        : new ProblemError('bad-request', 'Địa chỉ không đọc được: có ký tự % không đi với mã hợp lệ. Hãy kiểm tra lại địa chỉ.');
    void reply
      .code(problem.status)
      .headers({ ...secure, 'cache-control': 'no-store' })
      .type(TYPE)
      .send(JSON.stringify(problem));
  };

/** What is no HTTP that the parser takes: answered on the bare connection, which is then closed. */
export const refuseUnparsed =
  (secure: SecurityHeaders) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
    const { status, line, detail } = MESSAGES[error.code ?? ''] ?? UNREADABLE;
    const body = JSON.stringify({ ...new ProblemError('bad-request', detail).problem, status });
    const headers = {
      ...secure,
      'cache-control': 'no-store',
      'content-type': TYPE,
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${line}\r\n${head.join('')}\r\n${body}`);
  };
