import { defineCommand } from '../command';
import { ON_IMPORTED_FILE } from './importShapes';

/** Checks a file anew against the figures of now, without sending it again. */
export const importCheck = defineCommand({
  id: 'import.check',
  summary: 'Kiểm tra lại một tệp theo số liệu hiện hành, không cần gửi lại',
  ...ON_IMPORTED_FILE,
});
