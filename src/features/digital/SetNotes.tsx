import { useTranslation } from 'react-i18next';
import type { Indicator, IndicatorSet } from '../../../contract/feeds/indicators';
import { dayText, ownerText } from './wording';
import styles from './setNotes.module.css';

interface SetNotesProps {
  set: IndicatorSet;
  cadences: readonly Indicator['cadence'][];
}

/** What a reader must know of the set before its figures: the first note in sight, acts and the rest one press away. */
export const SetNotes = ({ set, cadences }: SetNotesProps) => {
  const { t } = useTranslation();
  const [first, ...rest] = set.notes;
  const due = [...new Set(cadences)];
  const only = due.length === 1 ? due[0] : null;
  const acts = set.bases.map(({ name, version, validFrom, validTo, supersededBy }) => {
    const until =
      (validTo ? t('digital.basisTo', { to: dayText(validTo) }) : '') + (supersededBy ? t('digital.basisBy', { by: supersededBy }) : '');
    return t('digital.basisLine', { name, version, from: validFrom ? dayText(validFrom) : t('passport.missing'), to: until });
  });
  return (
    <div className={styles['notes']}>
      {first !== undefined && (
        <p className={styles['first']}>
          <span aria-hidden="true">⚠</span> <span lang="vi">{first}</span>
        </p>
      )}
      <details>
        <summary>{t('digital.setNotes')}</summary>
        <ul>
          {set.owner && (
            <li>
              {t('digital.gatheredBy', { owner: ownerText(set.owner, t) })}
              {only && ` · ${t('digital.reports', { cadence: t(`digital.cadence.${only}`) })}`}
            </li>
          )}
          {[...acts, ...rest].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
};
