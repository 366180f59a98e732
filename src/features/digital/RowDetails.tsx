import { useTranslation } from 'react-i18next';
import type { Indicator, IndicatorSet, Observation } from '../../../contract/feeds/indicators';
import { Figure } from '../../ui/Figure';
import { columnText, dayText, ownerText, valueText } from './wording';
import styles from './details.module.css';

const partText = ({ breakdown }: Observation): string =>
  breakdown.map(({ name, successors }) => (successors.length > 0 ? `${name} → ${successors.join(', ')}` : name)).join(' · ');

/** Levels that values of this indicator speak of and that no longer stand. */
const goneLevels = ({ observations }: Indicator, { dimensions }: IndicatorSet) => {
  const spoken = new Set(observations.flatMap(({ value }) => (value.kind === 'vector' ? value.items.map(({ level }) => level) : [])));
  return dimensions.flatMap(({ members }) =>
    members.flatMap(({ name, validTo }) => (validTo && spoken.has(name) ? { name, validTo } : [])),
  );
};

/** Everything about one indicator that its row has no room for: whole name, notes, facts and breakdowns. */
export const RowDetails = ({ indicator, set }: { indicator: Indicator; set: IndicatorSet }) => {
  const { t } = useTranslation();
  const { name, unit, direction, cadence, formula, owner, notes, observations } = indicator;
  const parts = observations.filter(({ breakdown }) => breakdown.length > 0);
  const facts = [
    unit && t('digital.unitIs', { unit }),
    t(`digital.direction.${direction}`),
    cadence && t('digital.reports', { cadence: t(`digital.cadence.${cadence}`) }),
    formula && t('digital.formulaIs', { formula }),
    owner && t('digital.ownerIs', { owner: ownerText(owner, t) }),
    ...goneLevels(indicator, set).map((level) => t('digital.levelGone', { level: level.name, at: dayText(level.validTo) })),
  ].filter(Boolean);
  return (
    <div className={styles['details']}>
      <p className={styles['name']}>{name}</p>
      <p className={styles['facts']}>{facts.join(' · ')}</p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {parts.length > 0 && (
        <dl className={styles['parts']} aria-label={t('digital.breakdown')}>
          {parts.map((each) => {
            const id = `${indicator.code}:${each.role}:${each.period}:${each.breakdown.map(({ dimension, member }) => `${dimension}=${member}`).join(',')}`;
            return (
              <div key={id}>
                <dt>
                  {partText(each)} <small>{columnText(each, t)}</small>
                </dt>
                <dd>
                  <Figure
                    id={id}
                    text={valueText(each.value, unit, t)}
                    passport={each.passport}
                    verbatim={each.verbatim}
                    legalBasis={each.legalBasis}
                  />
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </div>
  );
};
