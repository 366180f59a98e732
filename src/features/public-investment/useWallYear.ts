import { investment } from '../../../contract/feeds/investment';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { yearOf, type InvestmentBody } from './yearOf';

const none: InvestmentBody['published'] = [];
const newest = { year: 'latest' } as const;

/** The newest year of public investment, as every panel of a wall looks at it. */
export const useWallYear = () => {
  const link = useLinkState();
  const feed = useFeed(investment, newest, null);
  const { body } = feed;
  const year = body ? yearOf(body) : null;
  return {
    year,
    published: body?.published ?? none,
    simulated: simulatedOf([body?.receipt?.provenance]),
    state: panelStateOf(feed, link, body !== undefined && (year === null || year.lines.length === 0)),
  };
};
