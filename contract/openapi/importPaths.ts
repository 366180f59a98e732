import { importSent, importSettings, importUploadQuery } from '../imports/importRoutes';
import { json, problems, queryOf } from './paths';
import { toComponent } from './schema';

const TAGS = ['imports'];
const bytes = (type: string) => ({ [type]: { schema: { type: 'string', format: 'binary' } } });
const idOf = (name: string, schema: object, description: string) => ({ name, in: 'path', required: true, schema, description });
const FILE_ID = idOf('id', { type: 'string', format: 'uuid' }, 'Mã của lần gửi, do bên gửi chọn; cùng mã và cùng tệp thì chỉ nhận một lần');

/** The schemas that the routes of the import door name. */
export const importSchemas = [toComponent('import.sent', importSent, 'output'), toComponent('import.settings', importSettings, 'output')];

/** The import door's own routes: a file is no command, and a template or a report is no feed. */
export const importPaths = {
  '/api/imports/{id}': {
    put: {
      operationId: 'import.upload',
      summary: 'Gửi một tệp báo cáo (CSV, XLSX) để kiểm tra; chưa ghi vào số liệu',
      tags: TAGS,
      parameters: [FILE_ID, ...queryOf(importUploadQuery)],
      requestBody: { required: true, content: bytes('application/octet-stream') },
      responses: {
        '200': { description: 'Tệp này đã nhận từ trước dưới cùng mã', content: json('import.sent') },
        '201': { description: 'Đã nhận; kết quả kiểm tra ở nguồn import-report', content: json('import.sent') },
        ...problems('bad-request', 'not-allowed', 'cross-origin', 'too-slow', 'too-large', 'key-reused', 'unavailable', 'internal'),
      },
      'x-scope': 'imports.decide',
    },
  },
  '/api/imports/settings': {
    get: {
      operationId: 'import.settings',
      summary: 'Cỡ tệp lớn nhất được nhận',
      tags: TAGS,
      responses: {
        '200': { description: 'Giới hạn của cửa nhập', content: json('import.settings') },
        ...problems('forbidden', 'internal'),
      },
      'x-scope': 'imports',
    },
  },
  '/api/imports/templates/{file}': {
    get: {
      operationId: 'import.template',
      summary: 'Tải mẫu của một loại báo cáo',
      tags: TAGS,
      parameters: [
        idOf('file', { type: 'string', pattern: String.raw`^[a-z0-9-]+\.(xlsx|csv)$` }, 'Mã loại báo cáo và đuôi tệp: observations.xlsx'),
      ],
      responses: {
        '200': {
          description: 'Tệp mẫu',
          content: {
            ...bytes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
            'text/csv': { schema: { type: 'string' } },
          },
        },
        ...problems('forbidden', 'not-found', 'internal'),
      },
      'x-scope': 'imports',
    },
  },
  '/api/imports/{id}/report.csv': {
    get: {
      operationId: 'import.report',
      summary: 'Tải kết quả kiểm tra từng dòng dạng CSV',
      tags: TAGS,
      parameters: [FILE_ID],
      responses: {
        '200': { description: 'Kết quả kiểm tra', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...problems('forbidden', 'not-found', 'internal'),
      },
      'x-scope': 'imports',
    },
  },
};
