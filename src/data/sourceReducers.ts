import type * as z from 'zod/mini';
import type { Change } from '../../contract/events';
import { LISTED_STATES, type sourceDetail, type sources } from '../../contract/feeds/sources';

type Sources = z.infer<typeof sources.body>;
type Detail = z.infer<typeof sourceDetail.body>;

/** Puts a source in the place of what it was; one that is new takes its place by id. */
export const reduceSources = (body: Sources, change: Change): Sources => {
  if (change.kind !== 'source.changed') return body;
  const { source } = change;
  const known = body.sources.find(({ id }) => id === source.id);
  if (known && known.revision > source.revision) return body;
  if (known) return { sources: body.sources.map((each) => (each.id === source.id ? source : each)) };
  return { sources: [...body.sources, source].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
};

/** Adds what the source went through; which of its refused rows changed, only the server knows. */
export const reduceSourceDetail = (body: Detail, change: Change): Detail | null => {
  if (change.kind === 'source.state' && change.source === body.source)
    return { ...body, states: [...body.states, change.state].slice(-LISTED_STATES) };
  if (change.kind === 'source.changed' && change.source.id === body.source)
    return change.source.quarantineRevision > body.quarantineRevision ? null : body;
  return body;
};
