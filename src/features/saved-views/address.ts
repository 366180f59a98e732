/** What a view never keeps: the moment and hash of frozen figures, an open passport, the meeting it was looked at in. */
const PASSING = ['asOf', 'chot', 'figure', 'hop', 'muc-hop', 'so-lieu'];

/** Path and query to be kept, in one order, so that the same view is the same text. */
export const keptAddress = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string => {
  const query = new URLSearchParams(search);
  for (const name of PASSING) query.delete(name);
  query.sort();
  const text = query.toString();
  return text === '' ? pathname : `${pathname}?${text}`;
};

/** Whether two addresses open the same view. */
export const isSameView = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((address) => keptAddress(new URL(address, 'http://noi-bo')));
  return one === other;
};
