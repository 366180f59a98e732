import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { budget as budgetFeed } from '../../../contract/feeds/budget';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { BudgetBoard } from './BudgetBoard';
import type { BudgetChoice, OnChoice } from './choice';
import { Controls } from './Controls';
import { PublishedPanel } from './PublishedPanel';
import styles from './budget.module.css';

interface BudgetPageProps {
  asOf: string | null;
  choice: BudgetChoice;
  onChoice: OnChoice;
  /** How the year is expected to end, in a sentence. */
  note: (of: { set: string; indicator: string; area: string | null }) => ReactNode;
}

/** A year of the budget: what came in and went out, against both estimates, the path and the year before. */
export const BudgetPage = ({ asOf, choice, onChoice, note }: BudgetPageProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const { year = 'latest', ledger } = choice;
  const params = useMemo(() => ({ year, ...(ledger === undefined ? {} : { ledger }) }), [year, ledger]);
  const feed = useFeed(budgetFeed, params, asOf);
  const { body } = feed;
  const isEmpty = body !== undefined && (body.year === null || body.lastMonth === null);
  const state = panelStateOf(feed, link, isEmpty);
  return (
    <div className={styles['page']}>
      {body && <Controls body={body} choice={choice} onChoice={onChoice} />}
      {body && !isEmpty ? (
        <BudgetBoard body={body} revision={feed.revision ?? 0} state={state} asOf={asOf} choice={choice} onChoice={onChoice} note={note} />
      ) : (
        <>
          <PanelFrame heading={t('budget.heading')} sub={isEmpty ? t('budget.noneHint') : ''} state={state} emptyText={t('budget.none')}>
            {null}
          </PanelFrame>
          {body && body.published.length > 0 && (
            <PublishedPanel
              body={body}
              year={Number(year === 'latest' ? body.published[0]?.at.slice(0, 4) : year)}
              state={panelStateOf(feed, link, false)}
              asOf={asOf}
              revision={feed.revision ?? 0}
            />
          )}
        </>
      )}
    </div>
  );
};
