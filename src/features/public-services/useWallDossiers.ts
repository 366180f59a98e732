import { useMemo } from 'react';
import { serviceDossiers } from '../../../contract/feeds/serviceDossiers';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { yearOf } from './dossiers/dossierYear';
import { lookOf } from './dossiers/look';

const newest = { year: 'latest' } as const;
const WHOLE = { unit: undefined, field: undefined };

/** The newest month of dossiers of the whole province, as every panel of a wall looks at it. */
export const useWallDossiers = () => {
  const link = useLinkState();
  const feed = useFeed(serviceDossiers, newest, null);
  const { body } = feed;
  const look = useMemo(() => {
    const year = body ? yearOf(body) : null;
    return year && year.last >= 0 ? lookOf(year, { year: null, isComing: false }, { period: undefined, isCumulative: false }, WHOLE) : null;
  }, [body]);
  return {
    look,
    simulated: simulatedOf([body?.receipt?.provenance]),
    state: panelStateOf(feed, link, body !== undefined && look === null),
  };
};
