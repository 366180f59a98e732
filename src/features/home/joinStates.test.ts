import { describe, expect, it } from 'vitest';
import type { PanelState } from '../../ui/panelState';
import { joinStates } from './joinStates';

const problem = (status: number): PanelState => ({
  kind: 'error',
  problem: { type: 'about:blank', title: 'Lỗi', status, detail: 'Chi tiết' },
  retry: () => undefined,
});
const live: PanelState = { kind: 'live', at: 1 };

describe('a panel that several feeds fill', () => {
  it('[HM6] is not broken by a part that is not for whoever sits here, and is where all of it is', () => {
    expect(joinStates([live, problem(403)], false)).toEqual(live);
    expect(joinStates([{ kind: 'empty' }, problem(403)], true)).toEqual({ kind: 'empty' });
    expect(joinStates([problem(403), problem(403)], true)).toMatchObject({ kind: 'error' });
    expect(joinStates([{ kind: 'empty' }, problem(403), problem(500)], true)).toMatchObject({ kind: 'error', problem: { status: 500 } });
  });
});
