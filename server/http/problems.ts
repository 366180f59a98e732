import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../../contract/problem';

/** Every failure leaves as problem details (RFC 9457); what was not meant to be shown stays in the log. */
export const answerProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error, _request, reply) => {
    const shown =
      error instanceof ProblemError
        ? error
        : new ProblemError('internal', 'Có lỗi ngoài dự kiến. Thử lại sau ít phút; nếu vẫn lỗi, báo đơn vị vận hành.');
    if (shown !== error) console.error(error);
    return reply.code(shown.problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(shown.problem));
  });
};
