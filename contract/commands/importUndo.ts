import { defineCommand } from '../command';
import { ON_IMPORTED_FILE } from './importShapes';

/** Takes an applied file back, in a new revision: what it replaced stands again, what it added is withdrawn. */
export const importUndo = defineCommand({
  id: 'import.undo',
  summary: 'Hoàn tác một lần nhập bằng một phiên bản mới: trả lại số liệu trước khi nhập',
  ...ON_IMPORTED_FILE,
});
