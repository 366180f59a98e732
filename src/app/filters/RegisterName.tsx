import { registers as registersFeed } from '../../../contract/feeds/registers';
import { useFeed } from '../../data/useFeed';

const none = {};

/** The name of a chosen area or agency; its key until the register has come, or where the register does not know it. */
export const RegisterName = ({ of, id, asOf }: { of: 'area' | 'agency'; id: string; asOf: string | null }) => {
  const { body } = useFeed(registersFeed, none, asOf);
  const found = of === 'area' ? body?.areas.findLast(({ code }) => code === id) : body?.agencies.find((each) => each.id === id);
  return <span lang="vi">{found?.name ?? id}</span>;
};
