import type { FastifyInstance } from 'fastify';
import type { Health } from '../../contract/health';
import { readEvaluation } from '../core/alarms/readEvaluation';
import type { Context } from '../core/answer';
import { FOR_ANYONE } from './asker';

/** Whether the gateway, its database and the evaluation of alarms are alive: for whoever watches the process, and for the alarm centre. */
export const serveHealth = (app: FastifyInstance, { store, now }: Pick<Context, 'store' | 'now'>): void => {
  app.get('/api/health', FOR_ANYONE, async (): Promise<Health> =>
    store.read(null, async ({ db, revision }) => ({ status: 'ok', revision, alarms: await readEvaluation(db, now().getTime()) })),
  );
};
