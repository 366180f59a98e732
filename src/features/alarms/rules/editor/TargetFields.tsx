import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormPart } from './formContext';
import { PickList } from './PickList';
import { PickSome } from './PickSome';
import { conditionOf, TARGET_KINDS } from './ruleDraft';
import { SelectField } from './SelectField';
import { indicatorChoices, parameterChoices, sourceChoices, stationChoices } from './targetChoices';
import styles from './form.module.css';

/** What a rule watches: its kind, and which ones of that kind. */
export const TargetFields = ({ draft, put, faultOf, known }: FormPart) => {
  const { t } = useTranslation();
  const { target } = draft;
  const stations = useMemo(() => stationChoices(known, t), [known, t]);
  const parameters = useMemo(() => parameterChoices(known, draft.stations), [known, draft.stations]);
  const sources = useMemo(() => sourceChoices(known), [known]);
  const indicators = useMemo(() => indicatorChoices(known, draft.set), [known, draft.set]);
  return (
    <>
      <SelectField
        field="target"
        label={t('alarmRules.form.kind')}
        value={target}
        choices={TARGET_KINDS.map((id) => ({ id, name: t(`alarmRules.form.kinds.${id}`) }))}
        onValue={(next) => put({ target: next, condition: conditionOf({ ...draft, target: next }) })}
      />
      {target === 'index' && (
        <SelectField
          field="index"
          label={t('alarmRules.form.index')}
          value={draft.index}
          choices={(['VN_AQI', 'VN_WQI'] as const).map((id) => ({ id, name: id }))}
          onValue={(index) => put({ index })}
        />
      )}
      {(target === 'datastream' || target === 'index' || target === 'station') && (
        <PickSome
          field="stations"
          legend={t('alarmRules.form.stations')}
          choices={stations}
          value={draft.stations}
          onValue={(next) => put({ stations: next })}
          goneText={t('alarmRules.form.gone')}
          fault={faultOf('stations')}
        />
      )}
      {target === 'datastream' && (
        <PickSome
          field="parameters"
          legend={t('alarmRules.form.parameters')}
          choices={parameters}
          value={draft.parameters}
          onValue={(next) => put({ parameters: next })}
          goneText={t('alarmRules.form.notMeasured')}
          fault={faultOf('parameters')}
        />
      )}
      {target === 'source' && (
        <PickSome
          field="sources"
          legend={t('alarmRules.form.sources')}
          choices={sources}
          value={draft.sources}
          onValue={(next) => put({ sources: next })}
          goneText={t('alarmRules.form.gone')}
          fault={faultOf('sources')}
        />
      )}
      {target === 'indicator' && (
        <>
          <div className={styles['pair']}>
            <SelectField
              field="set"
              label={t('alarmRules.form.set')}
              value={draft.set}
              choices={[{ id: '', name: '–' }, ...known.sets.map(({ id, name }) => ({ id, name }))]}
              onValue={(set) => put({ set, indicator: '' })}
            />
            <SelectField
              field="over"
              label={t('alarmRules.form.over')}
              value={draft.over}
              choices={(['whole', 'areas'] as const).map((id) => ({ id, name: t(`alarmRules.form.overs.${id}`) }))}
              onValue={(over) => put({ over })}
            />
          </div>
          <PickList
            single
            field="indicator"
            label={t('alarmRules.form.indicator')}
            choices={indicators}
            chosen={draft.indicator === '' ? [] : [draft.indicator]}
            onChosen={([indicator = '']) => put({ indicator })}
            goneText={t('alarmRules.form.gone')}
            fault={faultOf('indicator')}
          />
        </>
      )}
    </>
  );
};
