import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TaskState } from '../../../contract/task';
import { vi } from '../../i18n/vi';
import { tasks } from '../../i18n/vi/tasks';
import { Actions } from './Actions';
import { AGENCIES, taskOf } from './task.fixture';

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...tasks } } }, interpolation: { escapeValue: false } });
});

const draw = (state: TaskState) =>
  renderToStaticMarkup(
    <Actions
      task={taskOf('1', ['so-y-te'], { state })}
      agencies={AGENCIES}
      today="2026-11-22"
      isPast={false}
      moveTo={undefined}
      onRefused={() => undefined}
    />,
  );

describe('what one may do with a task', () => {
  it('[TK4] another term is offered only while it is open', () => {
    expect(draw('doing')).toContain('Đổi thời hạn');
    expect(draw('unknown')).toContain('Đổi thời hạn');
    expect(draw('done')).not.toContain('Đổi thời hạn');
    expect(draw('stopped')).not.toContain('Đổi thời hạn');
    expect(draw('done')).toContain('Chuyển trạng thái');
  });
});
