import { useMemo } from 'react';
import { serviceDossiers } from '../../../../contract/feeds/serviceDossiers';
import { useKept } from '../../../data/useKept';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { panelStateOf } from '../../../ui/panelState';
import type { DossierChoice } from './choice';
import { yearOf } from './dossierYear';
import type { Cut } from './look';
import { useSteadyState } from './useSteadyState';

type Asked = Pick<DossierChoice, 'year' | 'ledger' | 'unit' | 'field'>;
const paramsOf = ({ year, ledger, unit, field }: Asked) => ({
  year: year ?? 'latest',
  ...(ledger === undefined ? {} : { ledger }),
  ...(unit === undefined ? {} : { unit }),
  ...(field === undefined ? {} : { field }),
});
const sameCut = (a: Cut, b: Cut): boolean => a.unit === b.unit && a.field === b.field;

/** A year of dossiers for a cut, and the year before where the ledger has one; while another cut is on its way the former stays. */
export const useDossiers = ({ year, ledger, unit, field }: Asked, asOf: string | null) => {
  const link = useLinkState();
  const asked = useMemo((): Asked => ({ year, ledger, unit, field }), [year, ledger, unit, field]);
  const params = useMemo(() => paramsOf(asked), [asked]);
  const feed = useFeed(serviceDossiers, params, asOf);
  const { body, fetchedAt, asked: cut, isNew } = useKept(feed, asked);
  const earlier = body?.year === null || body === undefined ? undefined : body.year - 1;
  const hasBefore = earlier !== undefined && body?.years.includes(earlier) === true;
  // Without a year before, the same question as above: it is asked once.
  const askedBefore = useMemo(
    (): Asked => (hasBefore && body ? { year: String(earlier), ledger: body.ledger, unit, field } : asked),
    [hasBefore, body, earlier, unit, field, asked],
  );
  const beforeParams = useMemo(() => paramsOf(askedBefore), [askedBefore]);
  const beforeFeed = useFeed(serviceDossiers, beforeParams, asOf);
  const kept = useKept(beforeFeed, askedBefore);
  const now = body ? yearOf(body) : null;
  const isOfCut = hasBefore && kept.body?.year === earlier && kept.body?.ledger === body?.ledger && sameCut(kept.asked, cut);
  const previous = isOfCut && kept.body ? yearOf(kept.body) : null;
  const revision = feed.revision ?? 0;
  const earlierRevision = previous ? (beforeFeed.revision ?? 0) : null;
  const revisions = useMemo(() => [revision, ...(earlierRevision === null ? [] : [earlierRevision])], [revision, earlierRevision]);
  const besideState = useSteadyState(panelStateOf({ ...feed, body, fetchedAt }, link, false));
  const state = useSteadyState(panelStateOf({ ...feed, body, fetchedAt }, link, body !== undefined && now === null));
  return {
    body,
    now,
    previous,
    /** The ledger has a year before, and it has not come yet: nothing is said of it so far. */
    isBeforeComing: hasBefore && previous === null && beforeFeed.status !== 'error',
    /** What the figures are cut by, which may still be the former cut. */
    cut: useMemo((): Cut => ({ unit: cut.unit, field: cut.field }), [cut.unit, cut.field]),
    isComing: !isNew,
    revisions,
    fetchedAt: fetchedAt ?? 0,
    state,
    /** Of what stands whether or not the ledger has a year: targets, procedures. */
    besideState,
  };
};
