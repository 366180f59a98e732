/** Parameters that say where in a list somebody stands and not what it is about; and what a person typed, which is nobody else's business. */
const LEFT_OUT = new Set(['after', 'before', 'cursor', 'limit', 'offset', 'page', 'q', 'search', 'sort', 'order']);
const MAX_VALUE = 60;
const MAX_CLASS = 300;

/**
 * What was looked at, as the audit counts it: the feed and the parameters that name what it shows (`feed:budget?year=2026`); of the
 * past only that it was the past.
 */
export const viewClass = (feed: string, params: Record<string, string>, asOf: string | null): string => {
  const named = Object.entries(params)
    .filter(([name, value]) => !LEFT_OUT.has(name) && value !== '' && value.length <= MAX_VALUE)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  const words = [...named, ...(asOf === null ? [] : ['asOf'])].join('&');
  return `feed:${feed}${words === '' ? '' : `?${words}`}`.slice(0, MAX_CLASS);
};
