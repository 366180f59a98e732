import { useTranslation } from 'react-i18next';
import type { ScorePart } from '../../../contract/feeds/services';
import type { Changes, PartChange } from './changes';
import { lackText } from './changesWords';
import { DivergingBar } from './DivergingBar';
import { codeOfFocus, groupOfFocus, type Basis, type Focus } from './focus';
import type { ShownScores } from './scoresBody';
import { gainedText, scoreText } from './wording';
import styles from './services.module.css';

interface ChangesTableProps {
  /** Those that are drawn. */
  moved: readonly PartChange[];
  changes: Changes;
  closed: ShownScores;
  basis: Basis;
  focus: Focus;
  onFocus: (code: string | undefined) => void;
}

/** The parts that changed, each with its bar, and those that have a score in one of the two periods alone, which are no change of 0. */
export const ChangesTable = ({ moved, changes, closed, basis, focus, onFocus }: ChangesTableProps) => {
  const { t } = useTranslation();
  const [chosen, group] = [codeOfFocus(focus), groupOfFocus(focus)];
  const most = Math.max(0, ...moved.map(({ gained }) => Math.abs(gained)));
  const sideText = (value: number | null) => (value === null ? '–' : scoreText(value));
  const isChosen = (part: ScorePart) => part.code === chosen || part.group === group || undefined;
  const name = ({ code, name: text }: ScorePart) => (
    <button type="button" aria-pressed={code === chosen} onClick={() => onFocus(code === chosen ? undefined : code)} lang="vi">
      {text}
    </button>
  );
  return (
    <table className={styles['list']}>
      <thead>
        <tr>
          <th scope="col">{t('services.scores.changes.part')}</th>
          <th scope="col" className={styles['wide']}>
            <span className="visually-hidden">{t('services.scores.changes.change')}</span>
          </th>
          <th scope="col">{t('services.scores.changes.change')}</th>
        </tr>
      </thead>
      <tbody>
        {moved.map(({ part, before, now, gained }) => (
          <tr key={part.code} data-chosen={isChosen(part)}>
            <th scope="row">{name(part)}</th>
            <td className={styles['wide']}>
              <DivergingBar
                value={gained}
                most={most}
                label={t('services.scores.changes.bar', {
                  name: part.name,
                  gained: gainedText(gained),
                  before: scoreText(before),
                  now: scoreText(now),
                })}
              />
            </td>
            <td>{gainedText(gained)}</td>
          </tr>
        ))}
        {changes.oneSided.map((one) => (
          <tr key={one.part.code} data-chosen={isChosen(one.part)}>
            <th scope="row" colSpan={2}>
              {name(one.part)}
              <small className={styles['why']}>{lackText(one, { changes, closed, basis }, t)}</small>
            </th>
            <td>
              {sideText(one.before)} → {sideText(one.now)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
