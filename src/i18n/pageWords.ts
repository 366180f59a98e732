import i18next from 'i18next';

/** The words of a page come with its code, not with the first load: one line a section. */
const SECTIONS = {
  alarms: {
    vi: async () => (await import('./vi/alarms')).alarms,
    en: async () => (await import('./en/alarms')).alarms,
  },
  alarmRules: {
    vi: async () => (await import('./vi/alarmRules')).alarmRules,
    en: async () => (await import('./en/alarmRules')).alarmRules,
  },
  alarmMarks: {
    vi: async () => (await import('./vi/alarmMarks')).alarmMarks,
    en: async () => (await import('./en/alarmMarks')).alarmMarks,
  },
  budget: {
    vi: async () => (await import('./vi/budget')).budget,
    en: async () => (await import('./en/budget')).budget,
  },
  charts: {
    vi: async () => (await import('./vi/charts')).charts,
    en: async () => (await import('./en/charts')).charts,
  },
  confirmation: {
    vi: async () => (await import('./vi/confirmation')).confirmation,
    en: async () => (await import('./en/confirmation')).confirmation,
  },
  device: {
    vi: async () => (await import('./vi/device')).device,
    en: async () => (await import('./en/device')).device,
  },
  digital: {
    vi: async () => (await import('./vi/digital')).digital,
    en: async () => (await import('./en/digital')).digital,
  },
  export: {
    vi: async () => (await import('./vi/export')).exporting,
    en: async () => (await import('./en/export')).exporting,
  },
  frozen: {
    vi: async () => (await import('./vi/frozen')).frozen,
    en: async () => (await import('./en/frozen')).frozen,
  },
  keys: {
    vi: async () => (await import('./vi/keys')).keys,
    en: async () => (await import('./en/keys')).keys,
  },
  savedViews: {
    vi: async () => (await import('./vi/savedViews')).savedViews,
    en: async () => (await import('./en/savedViews')).savedViews,
  },
  home: {
    vi: async () => (await import('./vi/home')).home,
    en: async () => (await import('./en/home')).home,
  },
  forecast: {
    vi: async () => (await import('./vi/forecast')).forecast,
    en: async () => (await import('./en/forecast')).forecast,
  },
  imports: {
    vi: async () => (await import('./vi/imports')).imports,
    en: async () => (await import('./en/imports')).imports,
  },
  investment: {
    vi: async () => (await import('./vi/investment')).investment,
    en: async () => (await import('./en/investment')).investment,
  },
  intake: {
    vi: async () => (await import('./vi/intake')).intake,
    en: async () => (await import('./en/intake')).intake,
  },
  meetings: {
    vi: async () => (await import('./vi/meetings')).meetings,
    en: async () => (await import('./en/meetings')).meetings,
  },
  map: {
    vi: async () => (await import('./vi/map')).map,
    en: async () => (await import('./en/map')).map,
  },
  mobile: {
    vi: async () => (await import('./vi/mobile')).mobile,
    en: async () => (await import('./en/mobile')).mobile,
  },
  money: {
    vi: async () => (await import('./vi/money')).money,
    en: async () => (await import('./en/money')).money,
  },
  notify: {
    vi: async () => (await import('./vi/notify')).notify,
    en: async () => (await import('./en/notify')).notify,
  },
  overview: {
    vi: async () => (await import('./vi/overview')).overview,
    en: async () => (await import('./en/overview')).overview,
  },
  sources: {
    vi: async () => (await import('./vi/sources')).sources,
    en: async () => (await import('./en/sources')).sources,
  },
  rejected: {
    vi: async () => (await import('./vi/rejected')).rejected,
    en: async () => (await import('./en/rejected')).rejected,
  },
  room: {
    vi: async () => (await import('./vi/room')).room,
    en: async () => (await import('./en/room')).room,
  },
  services: {
    vi: async () => (await import('./vi/services')).services,
    en: async () => (await import('./en/services')).services,
  },
  environment: {
    vi: async () => (await import('./vi/environment')).environment,
    en: async () => (await import('./en/environment')).environment,
  },
  stations: {
    vi: async () => (await import('./vi/stations')).stations,
    en: async () => (await import('./en/stations')).stations,
  },
  tasks: {
    vi: async () => (await import('./vi/tasks')).tasks,
    en: async () => (await import('./en/tasks')).tasks,
  },
  search: {
    vi: async () => (await import('./vi/search')).search,
    en: async () => (await import('./en/search')).search,
  },
  walls: {
    vi: async () => (await import('./vi/walls')).walls,
    en: async () => (await import('./en/walls')).walls,
  },
  wallShow: {
    vi: async () => (await import('./vi/wallShow')).wallShow,
    en: async () => (await import('./en/wallShow')).wallShow,
  },
  wall: {
    vi: async () => (await import('./vi/wall')).wall,
    en: async () => (await import('./en/wall')).wall,
  },
  wallScenes: {
    vi: async () => (await import('./vi/wallScenes')).wallScenes,
    en: async () => (await import('./en/wallScenes')).wallScenes,
  },
} as const;
export type Section = keyof typeof SECTIONS;
export type SpokenLanguage = 'vi' | 'en';

const wanted = new Set<Section>();
// Vietnamese always: what another language lacks is said in it.
const spoken = new Set<SpokenLanguage>(['vi']);
const bundles = new Map<string, Promise<void>>();

const bundle = (section: Section, language: SpokenLanguage): Promise<void> => {
  const key = `${language}/${section}`;
  const known = bundles.get(key);
  if (known) return known;
  const loading = SECTIONS[section][language]().then((words) => {
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
