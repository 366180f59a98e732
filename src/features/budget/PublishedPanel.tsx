import { useTranslation } from 'react-i18next';
import type { Passport } from '../../../contract/figure';
import type { PublishedMoney } from '../../../contract/money';
import { ExportButton } from '../../export/ExportButton';
import { moneyText } from '../../lib/moneyText';
import { formatNumber } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import type { BudgetBody } from '../../../contract/rules/budgetBook';
import { Told } from './Told';
import { dayText } from '../../lib/dayText';
import styles from './budget.module.css';

interface PublishedPanelProps {
  body: BudgetBody;
  /** The year looked at, also where the ledger has no figures of it. */
  year: number;
  state: PanelState;
  asOf: string | null;
  revision: number;
}

/** What others published of this year, as they have it: beside what the ledger adds up to, never blended with it, [MN4]. */
export const PublishedPanel = ({ body, year, state, asOf, revision }: PublishedPanelProps) => {
  const { t } = useTranslation();
  const { published, receipt } = body;
  const passportOf = ({ name, at, denominator, source }: PublishedMoney, unit: string): Passport => ({
    name,
    unit,
    formula: t('budget.published.formula'),
    numerator: null,
    denominator,
    source,
    owner: null,
    period: dayText(at),
    observedAt: `${at}T00:00:00+07:00`,
    receivedAt: receipt?.receivedAt ?? `${at}T00:00:00+07:00`,
    revision: receipt?.revision ?? 0,
    provenance: 'published',
    quality: [],
  });
  return (
    <PanelFrame
      heading={t('budget.published.heading')}
      sub={t('budget.published.sub')}
      state={state}
      tools={
        published.length > 0 && (
          <ExportButton of={async () => (await import('./besideExport')).publishedExport(published, { asOf, revision }, t)} />
        )
      }
    >
      {published.length === 0 ? (
        <p className={styles['none']} role="status">
          {t('budget.published.none', { year })}
        </p>
      ) : (
        <ul className={styles['published']}>
          {published.map((each, index) => (
            // One source may publish two figures of one name and day.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${each.name}/${each.at}/${index}`}>
              <span className={styles['publishedName']}>
                <span lang="vi">{each.name}</span>
                {each.scope === 'nation' && ` (${t('budget.published.nation')})`}
              </span>
              <span className={styles['publishedFigures']}>
                {each.amount !== null && (
                  <Told id={`published:${index}:amount`} text={moneyText(each.amount)} passport={passportOf(each, 'tỷ đồng')} />
                )}
                {each.percent !== null && (
                  <span>
                    <Told id={`published:${index}:percent`} text={`${formatNumber(each.percent)}%`} passport={passportOf(each, '%')} />{' '}
                    <span lang="vi">{each.denominator ?? t('budget.published.noDenominator')}</span>
                  </span>
                )}
              </span>
              <small>
                {dayText(each.at)} · <span lang="vi">{each.source}</span>
              </small>
            </li>
          ))}
        </ul>
      )}
    </PanelFrame>
  );
};
