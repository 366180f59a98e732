import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { TaskChoice, TaskView } from '../features/tasks/choice';
import { DUE_FILTERS, STANDINGS } from '../features/tasks/model';
import { TasksPanel } from '../features/tasks/TasksPanel';

/** How the views and groups stand in the address. */
const VIEWS: Record<string, TaskView> = { bang: 'board', lich: 'calendar', 'ky-luat': 'discipline' };
const GROUPS = { agency: 'co-quan', state: 'trang-thai' } as const;
const PARTS = { lead: 'chu-tri', coordinating: 'phoi-hop' } as const;
const viewName = (view: TaskView): string | undefined => Object.keys(VIEWS).find((name) => VIEWS[name] === view);

/** What of a change stands in the address, under its name there; an empty value leaves it. */
const toSearch = (change: Partial<TaskChoice>): Record<string, string | undefined> => ({
  ...('view' in change && { xem: change.view && viewName(change.view) }),
  ...('group' in change && { group: change.group && GROUPS[change.group] }),
  ...('part' in change && { vt: change.part && PARTS[change.part] }),
  ...('query' in change && { q: change.query }),
  ...('state' in change && { tt: change.state }),
  ...('plan' in change && { nguon: change.plan }),
  ...('due' in change && { han: change.due }),
  ...('month' in change && { thang: change.month }),
  ...('openId' in change && { 'nhiem-vu': change.openId }),
  ...('giving' in change && { tao: change.giving }),
});

/** The page of tasks; the view, its filters and the open task stand in the address. */
export const TasksView = () => {
  const search = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const onChoice = useCallback(
    (change: Partial<TaskChoice>) =>
      void navigate({
        to: '.',
        resetScroll: false,
        // Each letter typed is no step that Back should undo.
        replace: 'query' in change,
        search: (old) =>
          Object.fromEntries(Object.entries({ ...old, ...toSearch(change) }).filter(([, value]) => value !== undefined && value !== '')),
      }),
    [navigate],
  );
  const { asOf, agency, area, vt, xem, group, q, tt, nguon, han, thang, tao, 'nhiem-vu': openId } = search;
  const choice: TaskChoice = {
    view: VIEWS[xem ?? ''] ?? 'list',
    group: group === GROUPS.agency ? 'agency' : group === GROUPS.state ? 'state' : undefined,
    query: q ?? '',
    state: STANDINGS.find((each) => each === tt),
    plan: nguon,
    due: DUE_FILTERS.find((each) => each === han),
    agency,
    area,
    part: vt === PARTS.lead ? 'lead' : vt === PARTS.coordinating ? 'coordinating' : undefined,
    month: thang,
    openId,
    giving: tao,
  };
  return <TasksPanel asOf={asOf ?? null} choice={choice} onChoice={onChoice} />;
};
