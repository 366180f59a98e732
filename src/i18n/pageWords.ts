import i18next from 'i18next';

/** The words of a page come with its code, not with the first load: one line a section. */
const SECTIONS = {
  access: async () => (await import('./vi/access')).access,
  account: async () => (await import('./vi/account')).account,
  alarms: async () => (await import('./vi/alarms')).alarms,
  roles: async () => (await import('./vi/roles')).roles,
  alarmRules: async () => (await import('./vi/alarmRules')).alarmRules,
  alarmMarks: async () => (await import('./vi/alarmMarks')).alarmMarks,
  audit: async () => (await import('./vi/audit')).audit,
  budget: async () => (await import('./vi/budget')).budget,
  charts: async () => (await import('./vi/charts')).charts,
  confirmation: async () => (await import('./vi/confirmation')).confirmation,
  device: async () => (await import('./vi/device')).device,
  digital: async () => (await import('./vi/digital')).digital,
  export: async () => (await import('./vi/export')).exporting,
  frozen: async () => (await import('./vi/frozen')).frozen,
  viewLinks: async () => (await import('./vi/viewLinks')).viewLinks,
  keys: async () => (await import('./vi/keys')).keys,
  savedViews: async () => (await import('./vi/savedViews')).savedViews,
  home: async () => (await import('./vi/home')).home,
  forecast: async () => (await import('./vi/forecast')).forecast,
  imports: async () => (await import('./vi/imports')).imports,
  investment: async () => (await import('./vi/investment')).investment,
  intake: async () => (await import('./vi/intake')).intake,
  meetings: async () => (await import('./vi/meetings')).meetings,
  map: async () => (await import('./vi/map')).map,
  mobile: async () => (await import('./vi/mobile')).mobile,
  money: async () => (await import('./vi/money')).money,
  notify: async () => (await import('./vi/notify')).notify,
  overview: async () => (await import('./vi/overview')).overview,
  sources: async () => (await import('./vi/sources')).sources,
  rejected: async () => (await import('./vi/rejected')).rejected,
  room: async () => (await import('./vi/room')).room,
  services: async () => (await import('./vi/services')).services,
  environment: async () => (await import('./vi/environment')).environment,
  stations: async () => (await import('./vi/stations')).stations,
  tasks: async () => (await import('./vi/tasks')).tasks,
  search: async () => (await import('./vi/search')).search,
  walls: async () => (await import('./vi/walls')).walls,
  wallShow: async () => (await import('./vi/wallShow')).wallShow,
  wall: async () => (await import('./vi/wall')).wall,
  wallScenes: async () => (await import('./vi/wallScenes')).wallScenes,
} as const;
export type Section = keyof typeof SECTIONS;
export type SpokenLanguage = 'vi' | 'en';

const wanted = new Set<Section>();
// Vietnamese always: what another language lacks is said in it.
const spoken = new Set<SpokenLanguage>(['vi']);
const bundles = new Map<string, Promise<void>>();

const wordsOf = async (section: Section, language: SpokenLanguage): Promise<object> => {
  if (language === 'vi') return SECTIONS[section]();
  const { ENGLISH } = await import('./englishWords');
  const english: Record<Section, () => Promise<object>> = ENGLISH;
  return english[section]();
};

const bundle = (section: Section, language: SpokenLanguage): Promise<void> => {
  const key = `${language}/${section}`;
  const known = bundles.get(key);
  if (known) return known;
  const loading = wordsOf(section, language).then((words) => {
    i18next.addResourceBundle(language, 'translation', words, true);
  });
  bundles.set(key, loading);
  // What failed may be tried again.
  loading.catch(() => bundles.delete(key));
  return loading;
};

const loadAll = async (): Promise<void> => {
  await Promise.all([...wanted].flatMap((section) => [...spoken].map((language) => bundle(section, language))));
};

/** Brings the words of sections in every language spoken so far. @throws when they cannot be loaded. */
export const wantSections = async (sections: readonly Section[]): Promise<void> => {
  for (const section of sections) wanted.add(section);
  await loadAll();
};

/** From now on the sections come in this language too. @throws when they cannot be loaded. */
export const speak = async (language: SpokenLanguage): Promise<void> => {
  spoken.add(language);
  await loadAll();
};
