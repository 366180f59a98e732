import { Link, useSearch, type LinkProps } from '@tanstack/react-router';
import { committeeArea } from '../../contract/rules/taskParties';
import type { HomeLinkProps, HomePlace } from '../features/home/homePlace';
import { sourceLanguage } from '../lib/sourceLanguage';

type Name =
  'asOf' | 't' | 'area' | 'agency' | 'tu' | 'set' | 'ind' | 'group' | 'figure' | 'nhiem-vu' | 'tt' | 'source' | 'vai' | 'coQuan' | 'tep';
type Search = { [Each in Name]?: string };
interface Target {
  to: NonNullable<LinkProps['to']>;
  search: Search;
}

/** What a figure of the confirmations' page is called in the address; the address takes no more than 200 letters. */
const CONFIRM = 'confirm:';
const LONGEST = 200;
const named = (figure: string): Search => {
  const id = `${CONFIRM}${figure}`;
  return id.length <= LONGEST ? { figure: id } : {};
};
const MAP_CODE = /^[\w.-]{1,60}$/;

/** The desk has one filter for agencies and one for communes, whose committees a task may be charged to. */
const partySearch = (party: string | null): Search => {
  if (party === null) return {};
  const area = committeeArea(party);
  return area === null ? { agency: party } : { area };
};

const targetOf = (place: HomePlace): Target => {
  switch (place.kind) {
    case 'figure':
      // A map colours what has figures of areas; all else stands in the table of its set.
      return place.area !== null && MAP_CODE.test(place.indicator)
        ? { to: '/ban-do', search: { set: place.set, ind: place.indicator, area: place.area, t: place.period } }
        : { to: '/chuyen-doi-so', search: { set: place.set, ...(MAP_CODE.test(place.indicator) ? { ind: place.indicator } : {}) } };
    case 'set':
      return { to: '/chuyen-doi-so', search: { set: place.set } };
    case 'confirmation':
      return { to: '/xac-nhan-so-lieu', search: { group: place.queue, ...named(place.figure) } };
    case 'confirmations':
      return { to: '/xac-nhan-so-lieu', search: { agency: place.agency } };
    case 'task':
      return { to: '/nhiem-vu', search: { 'nhiem-vu': place.task } };
    case 'tasks':
      return {
        to: '/nhiem-vu',
        search: { ...partySearch(place.agency), ...(place.standing === null ? {} : { tt: place.standing }) },
      };
    case 'import':
      return { to: '/nhap-bao-cao', search: { tep: place.file } };
    case 'source':
      return { to: '/nguon-du-lieu', search: { source: place.source } };
    case 'boundaries':
      return { to: '/ban-do', search: {} };
    case 'changes':
      return { to: '/hom-nay/thay-doi', search: {} };
    case 'agency':
      return { to: '/hom-nay', search: { vai: 'co-quan', coQuan: place.agency } };
  }
};

const KEPT = ['asOf', 't', 'area', 'agency'] as const;

/** Moment and filters go along; the place's own words come before them, and `tu` stays where changes are compared. */
const HomeLink = ({ place, children }: HomeLinkProps) => {
  const now = useSearch({ from: '__root__' });
  const { to, search } = targetOf(place);
  const kept: Search = {};
  for (const name of place.kind === 'changes' ? [...KEPT, 'tu' as const] : KEPT) if (now[name] !== undefined) kept[name] = now[name];
  return (
    <Link to={to} search={() => ({ ...kept, ...search })} lang={typeof children === 'string' ? sourceLanguage(children) : undefined}>
      {children}
    </Link>
  );
};

/** The links of the home, the same object always. */
export const HOME_LINKS = { Link: HomeLink };
