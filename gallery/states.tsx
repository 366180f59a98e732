import type { ReactNode } from 'react';
import type { PanelState } from '../src/ui/panelState';
import { Case } from './Case';

const retry = () => undefined;
const AT = Date.parse('2026-11-21T06:15:00+07:00');
const problem = {
  type: 'about:blank',
  title: 'Kho dữ liệu không trả lời',
  status: 503,
  detail: 'Hệ thống tự thử lại sau mỗi 10 giây. Nếu quá 5 phút, báo bộ phận vận hành IOC.',
};

export const STATES: readonly PanelState[] = [
  { kind: 'loading' },
  { kind: 'empty' },
  { kind: 'error', problem, retry },
  { kind: 'stale', at: AT, problem: undefined, retry },
  { kind: 'frozen', asOf: '2026-11-20T17:00:00+07:00' },
  { kind: 'live', at: AT },
];

/** A kit in each of the panel's states. */
export const inEachState = (heading: string, kit: ReactNode) =>
  STATES.map((state) => (
    <Case key={state.kind} heading={`${heading} · ${state.kind}`} state={state} always={state.kind === 'live' || state.kind === 'stale'}>
      {kit}
    </Case>
  ));
