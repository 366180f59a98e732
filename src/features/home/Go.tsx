import { use } from 'react';
import { HomeLinks, type HomeLinkProps } from './homePlace';

/** Leads from a row of the home to its place. */
export const Go = ({ place, children }: HomeLinkProps) => {
  const links = use(HomeLinks);
  return <links.Link place={place}>{children}</links.Link>;
};
