import { useTranslation } from 'react-i18next';
import type { UnitScore } from '../../../../contract/feeds/services';
import { formatNumber } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { missingCount } from '../missing';
import { nextSteps, type PartLeft, type PointsLeft } from '../pointsLeft';
import { pointsText, scoreText } from '../wording';
import styles from '../services.module.css';

const MOST = 3;

/** What to do first, in words: the parts with most points left, and how many more of what is counted they need. */
export const NextPanel = ({ score, left, state }: { score: UnitScore; left: PointsLeft; state: PanelState }) => {
  const { t } = useTranslation();
  const steps = nextSteps(left, MOST);
  const counts = ({ part }: PartLeft): string | null => {
    const one = score.parts.find((each) => each.part === part.code);
    if (!one || one.numerator === null || one.denominator === null || part.numeratorName === null || part.denominatorName === null)
      return null;
    const more = missingCount(part, one);
    const said = {
      numerator: part.numeratorName,
      denominator: part.denominatorName.toLocaleLowerCase('vi'),
      n: formatNumber(one.numerator),
      d: formatNumber(one.denominator),
    };
    return more === null || more <= 0
      ? t('services.unit.next.countedOnly', said)
      : t('services.unit.next.counted', { ...said, more: formatNumber(more) });
  };
  return (
    <PanelFrame
      heading={t('services.unit.next.heading')}
      sub={t('services.unit.next.sub')}
      state={state.kind === 'live' && left.groups.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('services.unit.next.unknown')}
    >
      {steps.length === 0 ? (
        <p>{t('services.unit.next.none')}</p>
      ) : (
        <ol className={styles['steps']}>
          {steps.map((step) => (
            <li key={step.part.code} lang="vi">
              <strong>
                {t('services.unit.next.item', {
                  name: step.part.name,
                  left: pointsText(step.left, t),
                  value: scoreText(step.value),
                  max: formatNumber(step.max),
                })}
              </strong>
              {counts(step) !== null && <small>{counts(step)}</small>}
            </li>
          ))}
        </ol>
      )}
    </PanelFrame>
  );
};
