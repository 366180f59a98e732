import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../../contract/problem';
import type { Door } from './sameOrigin';

const FOREIGN =
  'Máy chủ chưa được khai báo địa chỉ này. Hãy mở hệ thống bằng địa chỉ chính thức; nếu đây là địa chỉ chính thức, người quản trị cần đặt PUBLIC_ORIGIN (ví dụ https://ioc.example.vn) rồi khởi động lại máy chủ.';

/** Answers nothing that was asked under a name that is not ours, [AC3]. */
export const refuseForeignHosts = (app: FastifyInstance, door: Door): void => {
  app.addHook('onRequest', async ({ headers }) => {
    if (!door.isOurHost(headers)) throw new ProblemError('wrong-host', FOREIGN);
  });
};
