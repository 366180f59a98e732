import { useTranslation } from 'react-i18next';
import { AUDIT_KINDS, AUDIT_OUTCOMES } from '../../../contract/audit';
import { FilterForm } from '../../ui/FilterForm';
import { AUDIT_DAYS, daysFrom, kindFrom, outcomeFrom, type AuditChoice, type OnAuditChoice } from './model';

interface AuditFiltersProps {
  choice: AuditChoice;
  onChoice: OnAuditChoice;
  shown: string;
  /** The last day that can be chosen. */
  today: string;
}

/** What narrows the audit: words, kind, outcome, and of which days. */
export const AuditFilters = ({ choice, onChoice, shown, today }: AuditFiltersProps) => {
  const { t } = useTranslation();
  const { query, actor, kind, outcome, days, day } = choice;
  const inForce = [kind, outcome, actor, day].filter((each) => each !== undefined).length + (days === '30' ? 0 : 1);
  return (
    <FilterForm
      label={t('audit.filter.label')}
      searchLabel={t('audit.filter.search')}
      hint={t('audit.filter.hint')}
      query={query}
      onQuery={(next) => onChoice({ query: next })}
      inForce={inForce}
      shown={shown}
      onClear={
        inForce > 0 || query !== ''
          ? () => onChoice({ query: '', actor: undefined, kind: undefined, outcome: undefined, days: '30', day: undefined })
          : null
      }
      chips={
        actor !== undefined && (
          <button type="button" aria-label={t('audit.filter.dropActor', { actor })} onClick={() => onChoice({ actor: undefined })}>
            {t('audit.actor')}: <strong>{actor}</strong> <span aria-hidden="true">✕</span>
          </button>
        )
      }
    >
      <label>
        {t('audit.filter.kind')}{' '}
        <select value={kind ?? ''} onChange={({ target }) => onChoice({ kind: kindFrom(target.value) })}>
          <option value="">{t('audit.filter.anyKind')}</option>
          {AUDIT_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`audit.kinds.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.outcome')}{' '}
        <select value={outcome ?? ''} onChange={({ target }) => onChoice({ outcome: outcomeFrom(target.value) })}>
          <option value="">{t('audit.filter.anyOutcome')}</option>
          {AUDIT_OUTCOMES.map((each) => (
            <option key={each} value={each}>
              {t(`audit.outcomes.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.filter.days')}{' '}
        <select value={days} onChange={({ target }) => onChoice({ days: daysFrom(target.value) })}>
          {AUDIT_DAYS.map((each) => (
            <option key={each} value={each}>
              {t(`audit.spans.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.filter.until')}{' '}
        <input
          type="date"
          value={day ?? today}
          max={today}
          onChange={({ target }) => onChoice({ day: target.value === '' || target.value === today ? undefined : target.value })}
        />
      </label>
    </FilterForm>
  );
};
