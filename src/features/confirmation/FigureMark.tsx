import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { parsePlace } from '../../../contract/rules/confirmationPlace';
import { confirmationStanding } from '../../../contract/rules/confirmationStanding';
import { useFeed } from '../../data/useFeed';
import { StatusWord } from '../../ui/StatusWord';
import { stateOf } from './stateOf';
import { marksOf } from './words';
import styles from './mark.module.css';

export interface FigureMarkProps {
  figure: string;
  revision: number;
  asOf: string | null;
  /** In few words, for a wall. */
  brief?: boolean;
}

const Mark = ({ figure, set, revision, asOf, brief = false }: FigureMarkProps & { set: string }) => {
  const { t } = useTranslation();
  const { body, status } = useFeed(FEEDS.confirmations, { set }, asOf);
  // What cannot be known is said, or a figure in doubt would look like one that nobody doubts.
  const marks =
    body === undefined
      ? status === 'error'
        ? [{ tone: 'none' as const, word: t('confirmation.mark.unknown') }]
        : []
      : marksOf(confirmationStanding(stateOf(body.states, figure), revision), t, brief);
  if (marks.length === 0) return null;
  return (
    <span className={styles['mark']} data-confirmation={figure}>
      {marks.map(({ tone, word }) => (
        <Fragment key={word}>
          <StatusWord tone={tone}>{word}</StatusWord>{' '}
        </Fragment>
      ))}
    </span>
  );
};

/** What was said of a figure, small, beside it: shape and word; nothing where nothing was said. */
export const FigureMark = memo((props: FigureMarkProps) => {
  const set = parsePlace(props.figure)?.set;
  return set === undefined ? null : <Mark {...props} set={set} />;
});
