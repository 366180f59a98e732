import { useTranslation } from 'react-i18next';
import type { ChangedFigure, ChangedPromise } from '../../../contract/feeds/changesFigures';
import { StatusWord } from '../../ui/StatusWord';
import { Go } from './Go';
import { gapText, periodText, signedText } from './homeWords';
import { ValueFigure } from './ValueFigure';
import styles from './home.module.css';

export const keyOfChange = ({
  set,
  indicator,
  role,
  period,
  part,
  before,
  after,
}: Pick<ChangedPromise, 'set' | 'indicator' | 'role' | 'period' | 'part' | 'before' | 'after'>): string =>
  (after ?? before)?.passport.figure ?? [set, indicator, role, period, part].join('/');

const Gap = ({ change }: { change: ChangedFigure }) => {
  const { t } = useTranslation();
  const now = change.after && gapText(change.after, change.unit, t);
  const then = change.before && gapText(change.before, change.unit, t);
  if (!now) return null;
  return (
    <>
      <StatusWord tone={now.tone}>{now.word}</StatusWord>
      {then && then.word !== now.word && <small> {t('home.changes.gapWas', { gap: then.word })}</small>}
    </>
  );
};

/** One figure, plan or target: what it was, what it is, and how it now stands. */
export const ChangeRow = ({ change }: { change: ChangedFigure | ChangedPromise }) => {
  const { t } = useTranslation();
  const { set, indicator, name, unit, part, area, period, before, after, alike } = change;
  const key = keyOfChange(change);
  const isFigure = 'kind' in change;
  return (
    <li className={styles['row']} data-change={isFigure ? change.kind : 'promise'}>
      <div className={styles['title']}>
        <Go place={{ kind: 'figure', set, indicator, area, period }}>{name}</Go>
        <small>
          {part !== null && `${part} · `}
          {periodText(period, t)}
          {isFigure && (change.kind === 'new' || change.kind === 'withdrawn') && ` · ${t(`home.changes.kind.${change.kind}`)}`}
          {!isFigure && change.basis && ` · ${change.basis.shortName}`}
        </small>
      </div>
      <div className={styles['move']}>
        {before ? (
          <span className={styles['was']}>
            <ValueFigure id={`was:${key}`} of={before} unit={unit} markSimulated={after === null} />
          </span>
        ) : (
          <span className={styles['quiet']}>{t('home.changes.nothing')}</span>
        )}
        <span aria-hidden="true">→</span>
        <span className="visually-hidden">{t('home.changes.becomes')}</span>
        {after ? (
          <ValueFigure id={`now:${key}`} of={after} unit={unit} />
        ) : (
          <span className={styles['quiet']}>{t('home.changes.nothing')}</span>
        )}
        {isFigure && change.difference !== null && <b className={styles['difference']}>{signedText(change.difference, unit, t)}</b>}
      </div>
      {isFigure && (
        <div className={styles['gap']}>
          <Gap change={change} />
        </div>
      )}
      {alike > 1 && <small className={styles['quiet']}>{t('home.changes.alike', { count: alike - 1 })}</small>}
    </li>
  );
};
