import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TaskState } from '../../../contract/task';
import { sessionState } from '../../data/sessionState';
import { vi } from '../../i18n/vi';
import { tasks } from '../../i18n/vi/tasks';
import { Actions } from './Actions';
import { AGENCIES, taskOf } from './task.fixture';

beforeAll(async () => {
  sessionState.setState({ scopes: new Set(['tasks.work', 'tasks.decide']) });
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
  it('only what whoever sits here may do is offered; while nothing is known of them, nothing', () => {
    sessionState.setState({ scopes: new Set(['tasks.work']) });
    expect(draw('doing')).toContain('Chuyển trạng thái');
    expect(draw('doing')).not.toContain('Đổi thời hạn');
    for (const scopes of [new Set<string>(), null]) {
      sessionState.setState({ scopes });
      expect(draw('doing')).not.toContain('<button');
      expect(draw('doing')).toContain('không có quyền thực hiện');
    }
  });
});
