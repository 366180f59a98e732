import { session } from '../session';
import { json, problems } from './paths';
import { toComponent } from './schema';

export const sessionSchemas = [toComponent('session', session, 'output')];
const summary = 'Người đang dùng và các quyền được cấp; không nơi nào giữ lại câu trả lời';

/** Who asks, and what the policy grants. */
export const sessionPath = {
  '/api/session': {
    get: {
      operationId: 'session',
      summary,
      tags: ['session'],
      responses: { '200': { description: summary, content: json('session') }, ...problems('unavailable', 'internal') },
    },
  },
};
