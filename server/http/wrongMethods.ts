import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../../contract/problem';
import { FOR_ANYONE } from './asker';
import { AUDIT_ROUTES } from './audit/serveAudit';

const READ = ['GET', 'HEAD'];
/** What each address of the interface takes; an address that is not here is not there at all. */
const TAKEN: Record<string, readonly string[]> = {
  '/api/feeds/:id': READ,
  '/api/health': READ,
  '/api/ready': READ,
  '/api/metrics': READ,
  '/api/session': READ,
  '/api/openapi.json': READ,
  '/api/docs': READ,
  '/api/docs/style.css': READ,
  '/api/frame': READ,
  '/api/meetings/session': READ,
  '/api/commands/:command': ['POST'],
  ...AUDIT_ROUTES,
  '/api/imports/:id': ['PUT'],
  '/api/imports/:id/report.csv': READ,
  '/api/imports/settings': READ,
  '/api/imports/templates/:file': READ,
};

/** Answers any other method on an address of the interface with 405 and what it takes (RFC 9110 §15.5.6), before a body is read. */
export const refuseWrongMethods = (app: FastifyInstance, more: Record<string, readonly string[]> = {}): void => {
  for (const [url, taken] of Object.entries({ ...TAKEN, ...more })) {
    app.route({
      method: app.supportedMethods.filter((method) => !taken.includes(method)),
      url,
      ...FOR_ANYONE,
      onRequest: async ({ method }, reply) => {
        reply.header('allow', taken.join(', '));
        throw new ProblemError('method-not-allowed', `Địa chỉ này không nhận ${method}; chỉ nhận ${taken.join(', ')}.`);
      },
      handler: async () => undefined,
    });
  }
};
