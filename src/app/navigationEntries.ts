import type { LinkProps } from '@tanstack/react-router';
import type { IconName } from './Icon';
import type { Words } from '../i18n/words';

type Word = `nav.${keyof Words['nav'] & string}`;
type Path = NonNullable<LinkProps['to']>;

export interface NavigationEntry {
  group: (typeof GROUPS)[number];
  path: Path;
  label: Word;
  icon: IconName;
  /** What one must hold for the gateway to answer the page's feeds. */
  scope: string;
  /** Stands in the bar at the foot of a small screen, under this word; there is room for three beside the search and the rest. */
  bar?: Word;
  /** Other addresses of the same page: its further tabs, each with the word of its title. */
  tabs?: readonly { path: Path; label: Word; /** Where it is another than the page's. */ scope?: string }[];
  /** The word of the title of what lies below the page's address, one thing of many. */
  below?: Word;
}

/** The parts of the navigation, in order; one without entries is not shown. */
export const GROUPS = ['nav.overview', 'nav.fields', 'nav.command', 'nav.data', 'nav.admin'] as const satisfies readonly Word[];

/** Every page that the navigation leads to: what the rail, the bar of a phone, its sheet and the titles of pages are made of. */
export const NAVIGATION: readonly NavigationEntry[] = [
  {
    group: 'nav.overview',
    path: '/hom-nay',
    label: 'nav.today',
    icon: 'today',
    scope: 'tasks',
    bar: 'nav.today',
    tabs: [{ path: '/hom-nay/thay-doi', label: 'nav.changes' }],
  },
  { group: 'nav.overview', path: '/tong-quan', label: 'nav.home', icon: 'overview', scope: 'tasks' },
  { group: 'nav.overview', path: '/ban-do', label: 'nav.map', icon: 'map', scope: 'areas' },
  { group: 'nav.fields', path: '/ngan-sach', label: 'nav.budget', icon: 'budget', scope: 'budget' },
  { group: 'nav.fields', path: '/dau-tu-cong', label: 'nav.investment', icon: 'investment', scope: 'investment', below: 'nav.project' },
  {
    group: 'nav.fields',
    path: '/dich-vu-cong',
    label: 'nav.services',
    icon: 'services',
    scope: 'services',
    tabs: [{ path: '/dich-vu-cong/ho-so', label: 'nav.dossiers' }],
    below: 'nav.serviceUnit',
  },
  { group: 'nav.fields', path: '/chuyen-doi-so', label: 'nav.digital', icon: 'digital', scope: 'indicators' },
  {
    group: 'nav.fields',
    path: '/moi-truong',
    label: 'nav.environment',
    icon: 'environment',
    scope: 'environment',
    tabs: [
      { path: '/moi-truong/ban-do', label: 'nav.stationMap' },
      { path: '/moi-truong/theo-gio', label: 'nav.stationHours' },
      { path: '/moi-truong/vuot-gioi-han', label: 'nav.exceedances' },
    ],
    below: 'nav.station',
  },
  {
    group: 'nav.command',
    path: '/canh-bao',
    label: 'nav.alarms',
    icon: 'alarm',
    scope: 'alarms',
    bar: 'nav.alarms',
    tabs: [
      { path: '/canh-bao/quy-tac', label: 'nav.alarmRules' },
      { path: '/canh-bao/hieu-qua', label: 'nav.alarmFigures' },
    ],
  },
  { group: 'nav.command', path: '/nhiem-vu', label: 'nav.tasks', icon: 'tasks', scope: 'tasks', bar: 'nav.tasks' },
  { group: 'nav.command', path: '/hop', label: 'nav.meetings', icon: 'meetings', scope: 'meetings', below: 'nav.meetings' },
  {
    group: 'nav.command',
    path: '/man-hinh',
    label: 'nav.walls',
    icon: 'walls',
    scope: 'walls',
    tabs: [{ path: '/man-hinh/danh-sach-canh', label: 'nav.playlists' }],
  },
  {
    group: 'nav.data',
    path: '/nguon-du-lieu',
    label: 'nav.sources',
    icon: 'sources',
    scope: 'sources',
    tabs: [{ path: '/nguon-quan-trac', label: 'nav.intake', scope: 'environment' }],
  },
  { group: 'nav.data', path: '/nhap-bao-cao', label: 'nav.imports', icon: 'imports', scope: 'imports' },
  { group: 'nav.data', path: '/xac-nhan-so-lieu', label: 'nav.confirm', icon: 'confirm', scope: 'indicators' },
  {
    group: 'nav.command',
    path: '/thong-bao',
    label: 'nav.notifications',
    icon: 'bell',
    scope: 'notifications',
    tabs: [
      { path: '/cach-nhan-thong-bao', label: 'nav.notifySettings' },
      { path: '/lich-truc', label: 'nav.roster', scope: 'roster' },
    ],
  },
  {
    group: 'nav.admin',
    path: '/quan-tri',
    label: 'nav.access',
    icon: 'access',
    scope: 'access',
    tabs: [
      { path: '/quan-tri/khoa-tich-hop', label: 'nav.apiKeys' },
      { path: '/quan-tri/vai-tro', label: 'nav.roles' },
    ],
  },
  { group: 'nav.admin', path: '/nhat-ky', label: 'nav.audit', icon: 'audit', scope: 'audit' },
];

/** The entry whose page or tab stands at this address (no slash at the end), and the word of its title. */
export const entryAt = (path: string): { entry: NavigationEntry; title: Word } | undefined => {
  for (const entry of NAVIGATION) {
    if (entry.path === path) return { entry, title: entry.label };
    const tab = entry.tabs?.find((candidate) => candidate.path === path);
    if (tab) return { entry, title: tab.label };
    if (entry.below && path.startsWith(`${entry.path}/`)) return { entry, title: entry.below };
  }
  return undefined;
};

/** What one must hold to open what stands at this address; undefined: nothing that is known here. */
export const scopeAt = (path: string): string | undefined => {
  const entry = entryAt(path)?.entry;
  return entry?.tabs?.find((tab) => tab.path === path)?.scope ?? entry?.scope;
};

const HOME = '/tong-quan';

/** Where one begins: the province's overview, or, for who may not see it, the first page that they may. Null: what they may is not known. */
export const firstPage = (scopes: { has: (scope: string) => boolean } | null): Path => {
  if (scopes === null || scopes.has(scopeAt(HOME) ?? '')) return HOME;
  return NAVIGATION.find(({ scope }) => scopes.has(scope))?.path ?? HOME;
};

/** The groups that have entries, in order. */
export const grouped = (entries: readonly NavigationEntry[]): { group: NavigationEntry['group']; entries: NavigationEntry[] }[] =>
  GROUPS.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) })).filter(
    ({ entries: own }) => own.length > 0,
  );
