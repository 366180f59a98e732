import { useTranslation } from 'react-i18next';
import { PRIORITIES } from '../../../../contract/alarms';
import { ALARM_SPANS } from '../../../../contract/feeds/alarms';
import { FilterForm } from '../../../ui/FilterForm';
import { ALARM_FIELDS } from '../fieldOf';
import { ALARM_STATES, type AlarmChoice, type OnChoice } from './choice';

interface FiltersProps {
  choice: AlarmChoice;
  onChoice: OnChoice;
  shown: number;
  all: number;
  ruleName: string | undefined;
}

/** What narrows the alarms; how many are left is spoken. */
export const Filters = ({ choice, onChoice, shown, all, ruleName }: FiltersProps) => {
  const { t } = useTranslation();
  const { tab, priority, state, field, query, rule, days } = choice;
  const inForce = [priority, state, field].filter((each) => each !== undefined).length;
  const isNarrowed = query !== '' || [priority, state, field, rule].some((each) => each !== undefined);
  return (
    <FilterForm
      label={t('alarms.filter.label')}
      searchLabel={t('alarms.filter.search')}
      hint={t('alarms.filter.searchHint')}
      query={query}
      onQuery={(next) => onChoice({ query: next })}
      inForce={inForce}
      shown={t('alarms.filter.shown', { shown, all })}
      onClear={isNarrowed ? () => onChoice({ query: '', priority: undefined, state: undefined, field: undefined, rule: undefined }) : null}
      chips={
        rule !== undefined && (
          <button
            type="button"
            aria-label={t('alarms.filter.dropRule', { rule: ruleName ?? rule })}
            onClick={() => onChoice({ rule: undefined })}
          >
            {t('alarms.filter.rule')}: <strong lang="vi">{ruleName ?? rule}</strong> <span aria-hidden="true">✕</span>
          </button>
        )
      }
    >
      {tab === 'ended' && (
        <label>
          {t('alarms.filter.days')}{' '}
          <select value={days} onChange={({ target }) => onChoice({ days: ALARM_SPANS.find((each) => each === target.value) ?? '7' })}>
            {ALARM_SPANS.map((each) => (
              <option key={each} value={each}>
                {t(`alarms.filter.spans.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t('alarms.filter.priority')}{' '}
        <select value={priority ?? ''} onChange={({ target }) => onChoice({ priority: PRIORITIES.find((each) => each === target.value) })}>
          <option value="">{t('alarms.filter.anyPriority')}</option>
          {PRIORITIES.map((each) => (
            <option key={each} value={each}>
              {t(`alarms.priority.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {tab === 'open' && (
        <label>
          {t('alarms.filter.state')}{' '}
          <select value={state ?? ''} onChange={({ target }) => onChoice({ state: ALARM_STATES.find((each) => each === target.value) })}>
            <option value="">{t('alarms.filter.anyState')}</option>
            {ALARM_STATES.map((each) => (
              <option key={each} value={each}>
                {t(`alarms.filter.states.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t('alarms.filter.field')}{' '}
        <select value={field ?? ''} onChange={({ target }) => onChoice({ field: ALARM_FIELDS.find((each) => each === target.value) })}>
          <option value="">{t('alarms.filter.anyField')}</option>
          {ALARM_FIELDS.map((each) => (
            <option key={each} value={each}>
              {t(`alarms.filter.fields.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </FilterForm>
  );
};
