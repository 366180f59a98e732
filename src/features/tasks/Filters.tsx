import { useTranslation } from 'react-i18next';
import { FilterForm } from '../../ui/FilterForm';
import type { OnChoice, TaskChoice } from './choice';
import { DUE_FILTERS, originKey, STANDINGS, TASK_PARTS, type TaskRow } from './model';

interface FiltersProps {
  rows: readonly TaskRow[];
  shown: number;
  choice: TaskChoice;
  onChoice: OnChoice;
}

/** What narrows the tasks, on every view of them; how many are left is spoken. */
export const Filters = ({ rows, shown, choice, onChoice }: FiltersProps) => {
  const { t } = useTranslation();
  const { query, agency, area, part, state, plan, due, group, view } = choice;
  const origins = new Map(
    rows.map(({ task }) => {
      const { origin } = task;
      return [originKey(task), origin.kind === 'plan' ? origin.document : t(`tasks.origin.${origin.kind}`)];
    }),
  );
  const inForce = [state, plan, due, part, group].filter((each) => each !== undefined).length;
  const isNarrowed = query !== '' || state !== undefined || plan !== undefined || due !== undefined;
  return (
    <FilterForm
      label={t('tasks.search')}
      searchLabel={t('tasks.search')}
      hint={t('tasks.searchHint')}
      query={query}
      onQuery={(next) => onChoice({ query: next })}
      inForce={inForce}
      shown={t('tasks.shown', { shown, all: rows.length })}
      onClear={isNarrowed ? () => onChoice({ query: '', state: undefined, plan: undefined, due: undefined }) : null}
    >
      {(agency !== undefined || area !== undefined) && view !== 'discipline' && (
        <label>
          {t('tasks.filter.part')}{' '}
          <select value={part ?? ''} onChange={({ target }) => onChoice({ part: TASK_PARTS.find((each) => each === target.value) })}>
            <option value="">{t('tasks.filter.anyPart')}</option>
            {TASK_PARTS.map((each) => (
              <option key={each} value={each}>
                {t(`tasks.part.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t('tasks.filter.state')}{' '}
        <select value={state ?? ''} onChange={({ target }) => onChoice({ state: STANDINGS.find((each) => each === target.value) })}>
          <option value="">{t('tasks.filter.anyState')}</option>
          {STANDINGS.map((each) => (
            <option key={each} value={each}>
              {t(`tasks.standing.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('tasks.filter.plan')}{' '}
        <select value={plan ?? ''} onChange={({ target }) => onChoice({ plan: target.value === '' ? undefined : target.value })}>
          <option value="">{t('tasks.filter.anyPlan')}</option>
          {[...origins].map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('tasks.filter.due')}{' '}
        <select value={due ?? ''} onChange={({ target }) => onChoice({ due: DUE_FILTERS.find((each) => each === target.value) })}>
          <option value="">{t('tasks.filter.anyDue')}</option>
          {DUE_FILTERS.map((each) => (
            <option key={each} value={each}>
              {t(`tasks.dueFilter.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {view === 'list' && (
        <label>
          {t('tasks.filter.group')}{' '}
          <select
            value={group ?? ''}
            onChange={({ target: { value } }) => onChoice({ group: value === 'agency' || value === 'state' ? value : undefined })}
          >
            <option value="">{t('tasks.filter.noGroup')}</option>
            <option value="agency">{t('tasks.filter.byAgency')}</option>
            <option value="state">{t('tasks.filter.byState')}</option>
          </select>
        </label>
      )}
    </FilterForm>
  );
};
