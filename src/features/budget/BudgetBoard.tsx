import { lazy, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { boundaries as boundariesFeed } from '../../../contract/feeds/boundaries';
import { budget as budgetFeed } from '../../../contract/feeds/budget';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { useFeed } from '../../data/useFeed';
import { chosenMonth, monthKey } from '../../lib/yearMonth';
import { useRejectedParams } from '../../state/rejectedParams';
import { CutChips } from '../../ui/CutChips';
import { HeadTiles } from '../../ui/HeadTiles';
import { LatePanel } from '../../ui/LatePanel';
import type { PanelState } from '../../ui/panelState';
import { BalanceTile } from './BalanceTile';
import { toYearBook, type BudgetBody, type Cut } from '../../../contract/rules/budgetBook';
import { BookTile } from './BookTile';
import type { BudgetChoice, OnChoice } from './choice';
import { chipsOf } from './chips';
import { GapPanel } from './GapPanel';
import { GrowthTile } from './GrowthTile';
import { momentOf } from './moment';
import { MonthPanel } from './MonthPanel';
import { PublishedPanel } from './PublishedPanel';
import { RevisionsPanel } from './RevisionsPanel';
import { SeasonPanel } from './SeasonPanel';
import type { CutChange, Shown } from './shown';
import styles from './budget.module.css';

interface BudgetBoardProps {
  body: BudgetBody;
  revision: number;
  state: PanelState;
  asOf: string | null;
  choice: BudgetChoice;
  onChoice: OnChoice;
  note: (of: { set: string; indicator: string; area: string | null }) => ReactNode;
}

const none = {};
// Wide tables and the map come after the figures that one looks at first.
const ItemsPanel = lazy(() => import('./ItemsPanel').then(({ ItemsPanel: panel }) => ({ default: panel })));
const AreaPanel = lazy(() => import('./AreaPanel').then(({ AreaPanel: panel }) => ({ default: panel })));

/** The panels of a year that has figures; whatever one narrows in one of them narrows them all. */
export const BudgetBoard = ({ body, revision, state, asOf, choice, onChoice, note }: BudgetBoardProps) => {
  const { t } = useTranslation();
  // The day whose estimates hold does not move while somebody reads; what is told later brings its own day.
  const [openedAt] = useState(() => Date.now());
  const year = body.year ?? 0;
  const earlier = useMemo(() => ({ year: String(year - 1), ledger: body.ledger }), [year, body.ledger]);
  const before = useFeed(budgetFeed, earlier, asOf);
  const borders = useFeed(boundariesFeed, none, asOf);
  const now = useMemo(() => toYearBook(body), [body]);
  const past = useMemo(() => (before.body && before.body.year === year - 1 ? toYearBook(before.body) : null), [before.body, year]);
  const month = chosenMonth(body, choice.period);
  const moment = useMemo(
    () => momentOf(body, month, asOf, Math.max(openedAt, Date.parse(body.receipt?.receivedAt ?? '') || 0)),
    [body, month, asOf, openedAt],
  );
  const areaNames = useMemo(() => new Map(borders.body?.features.map(({ properties: { code, name } }) => [code, name])), [borders.body]);
  const isItem = choice.item !== undefined && now.byCode.get(choice.item)?.book === choice.book;
  const unknown = [
    ...(choice.item !== undefined && !isItem ? ['khoan' as const] : []),
    ...(choice.period !== undefined && choice.period.length > 4 && month === null ? ['t' as const] : []),
    ...(choice.area !== undefined && areaNames.size > 0 && !areaNames.has(choice.area) ? ['area' as const] : []),
  ].join(' ');
  useEffect(() => {
    const names = (['khoan', 't', 'area'] as const).filter((name) => unknown.split(' ').includes(name));
    if (names.length > 0) useRejectedParams.getState().report(names.map((name) => ({ name, reason: 'invalid' })));
  }, [unknown]);
  const item = isItem ? (choice.item ?? null) : null;
  const area = areaNames.size > 0 && choice.area !== undefined && !areaNames.has(choice.area) ? null : (choice.area ?? null);
  const cut = useMemo((): Cut => ({ book: choice.book, item, area }), [choice.book, item, area]);
  const look = useMemo(() => (moment ? { now, before: past, moment } : null), [now, past, moment]);
  const { lastMonth } = body;
  const onCut = useCallback(
    ({ month: to, ...change }: CutChange) =>
      onChoice({
        ...('item' in change ? { item: change.item ?? undefined } : {}),
        ...('area' in change ? { area: change.area ?? undefined } : {}),
        ...(to === undefined ? {} : { period: to === null || monthKey(year, to) === lastMonth ? undefined : monthKey(year, to) }),
      }),
    [onChoice, year, lastMonth],
  );
  if (!look) return null;
  const shown: Shown = {
    look,
    cut,
    asOf,
    revision,
    revisionBefore: before.revision ?? null,
    state,
    before: before.body ? 'told' : before.status === 'error' ? 'failed' : 'loading',
    simulated: simulatedOf([body.receipt?.provenance]),
    areaNames,
    onCut,
  };
  return (
    <>
      <CutChips chips={chipsOf(shown, month, t)} onClear={() => onChoice({ item: undefined, area: undefined, period: undefined })} />
      <HeadTiles label={t('budget.heads')}>
        <BookTile shown={shown} book="revenue" />
        <GrowthTile shown={shown} book={choice.book} />
        <BookTile shown={shown} book="expenditure" />
        <BalanceTile shown={shown} />
      </HeadTiles>
      <div className={styles['pair']}>
        <MonthPanel shown={shown} note={note} />
        <GapPanel shown={shown} against={choice.against} onAgainst={(against) => onChoice({ against })} />
      </div>
      <LatePanel heading={t('budget.item.heading', { book: t(`budget.item.words.${choice.book}`) })}>
        <ItemsPanel shown={shown} />
      </LatePanel>
      <LatePanel heading={t('budget.area.heading', { name: t(`budget.books.${choice.book}`) })}>
        <AreaPanel shown={shown} />
      </LatePanel>
      <SeasonPanel shown={shown} />
      <div className={styles['loose']}>
        <PublishedPanel body={body} year={year} state={state} asOf={asOf} revision={revision} />
        <RevisionsPanel shown={shown} />
      </div>
    </>
  );
};
