import { AUDIT_SCOPE, auditChains, auditExportQuery, auditPage, auditQuery } from '../audit';
import { json, problems, queryOf } from './paths';
import { toComponent } from './schema';

const TAGS = ['audit'];

/** The schemas that the routes of the audit name. */
export const auditSchemas = [toComponent('audit.page', auditPage, 'output'), toComponent('audit.chains', auditChains, 'output')];

/** The audit's own routes: it is no feed, for no channel tells of its lines. */
export const auditPaths = {
  '/api/audit': {
    get: {
      operationId: 'audit.page',
      summary: 'Nhật ký truy cập và thao tác, mới nhất trước; không nơi nào giữ lại câu trả lời',
      tags: TAGS,
      parameters: queryOf(auditQuery),
      responses: {
        '200': { description: 'Một trang của nhật ký', content: json('audit.page') },
        ...problems('bad-request', 'forbidden', 'unavailable', 'internal'),
      },
      'x-scope': AUDIT_SCOPE,
    },
  },
  '/api/audit/chains': {
    get: {
      operationId: 'audit.chains',
      summary: 'Chuỗi băm của từng máy chủ: đứng ở đâu, các dòng cuối có khớp không',
      tags: TAGS,
      responses: {
        '200': { description: 'Các chuỗi', content: json('audit.chains') },
        ...problems('forbidden', 'unavailable', 'internal'),
      },
      'x-scope': AUDIT_SCOPE,
    },
  },
  '/api/audit/export': {
    get: {
      operationId: 'audit.export',
      summary: 'Tải nhật ký dạng CSV hoặc JSON từng dòng; mỗi lần tải là một dòng của nhật ký',
      tags: TAGS,
      parameters: queryOf(auditExportQuery),
      responses: {
        '200': {
          description: 'Tệp nhật ký',
          content: { 'text/csv': { schema: { type: 'string' } }, 'application/x-ndjson': { schema: { type: 'string' } } },
        },
        ...problems('bad-request', 'forbidden', 'unavailable', 'internal'),
      },
      'x-scope': AUDIT_SCOPE,
    },
  },
};
