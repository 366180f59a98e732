import { useTranslation } from 'react-i18next';
import { PlansPanel } from './PlansPanel';
import { PublishedPanel } from './PublishedPanel';
import type { InvestmentBody } from './yearOf';

interface PublishedOnlyProps {
  body: InvestmentBody;
  asOf: string | null;
  revision: number;
}

/** What is known of a year that no project was reported in: its decisions, and what was published. */
export const PublishedOnly = ({ body, asOf, revision }: PublishedOnlyProps) => {
  const { t } = useTranslation();
  const told = { asOf, revision, beforeRevision: null, until: t('investment.noMonths'), filters: [] };
  const state = asOf === null ? { kind: 'live' as const, at: undefined } : { kind: 'frozen' as const, asOf };
  if (body.published.length === 0 && body.plans.length === 0) return null;
  return (
    <>
      {body.plans.length > 0 && <PlansPanel body={body} state={state} told={told} />}
      <PublishedPanel body={body} state={state} told={told} />
    </>
  );
};
