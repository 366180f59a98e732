import type { ComponentType } from 'react';
import type { WallSceneId } from '../../../contract/rules/wallScenes';
import { withWords } from '../../i18n/setup';
import { lazyScene, type LazyScene } from './scene/lazyScene';
import type { SceneProps } from './scene/sceneProps';

/** After the first picture stands; the wall has all the time there is, its reader has not. */
const REST_MS = 4_000;
let isAsked = false;

/** The code of the other scenes, one after the other, so that none has to be waited for when its turn comes. */
const prefetchAll = (): void => {
  if (isAsked) return;
  isAsked = true;
  setTimeout(() => {
    void Object.values(LAZY).reduce((before, { prefetch }) => before.then(prefetch), Promise.resolve());
  }, REST_MS);
};

const overview = withWords(
  ['wall', 'wallScenes', 'overview', 'environment', 'charts', 'map', 'alarms', 'alarmMarks'],
  () => import('./scene/OverviewScene'),
);
const keyFigures = withWords(['wall', 'overview', 'charts'], () => import('./scene/KeyFiguresScene'));
const budget = withWords(['wall', 'wallScenes', 'budget', 'money', 'charts'], () => import('./scene/BudgetScene'));
const investment = withWords(['wall', 'wallScenes', 'overview', 'investment', 'money', 'charts'], () => import('./scene/InvestmentScene'));
const services = withWords(['wall', 'wallScenes', 'services', 'charts'], () => import('./scene/ServicesScene'));
const environment = withWords(
  ['wall', 'wallScenes', 'environment', 'stations', 'charts', 'alarms', 'alarmMarks'],
  () => import('./scene/EnvironmentScene'),
);
const tasks = withWords(['wall', 'wallScenes', 'tasks'], () => import('./scene/TasksScene'));
const sources = withWords(['wall', 'wallScenes', 'sources', 'home'], () => import('./scene/SourcesScene'));

const LAZY: Record<WallSceneId, LazyScene> = {
  'tong-quan': lazyScene(async () => (await overview()).OverviewScene, prefetchAll),
  'chi-tieu': lazyScene(async () => (await keyFigures()).KeyFiguresScene, prefetchAll),
  'ngan-sach': lazyScene(async () => (await budget()).BudgetScene, prefetchAll),
  'giai-ngan': lazyScene(async () => (await investment()).InvestmentScene, prefetchAll),
  'dich-vu-cong': lazyScene(async () => (await services()).ServicesScene, prefetchAll),
  'moi-truong': lazyScene(async () => (await environment()).EnvironmentScene, prefetchAll),
  'nhiem-vu': lazyScene(async () => (await tasks()).TasksScene, prefetchAll),
  'nguon-du-lieu': lazyScene(async () => (await sources()).SourcesScene, prefetchAll),
};

/** What each scene is made of; its code comes when it is first shown, or once the wall has been at rest for a while. */
export const SCENE_VIEWS: Record<WallSceneId, ComponentType<SceneProps>> = {
  'tong-quan': LAZY['tong-quan'].Scene,
  'chi-tieu': LAZY['chi-tieu'].Scene,
  'ngan-sach': LAZY['ngan-sach'].Scene,
  'giai-ngan': LAZY['giai-ngan'].Scene,
  'dich-vu-cong': LAZY['dich-vu-cong'].Scene,
  'moi-truong': LAZY['moi-truong'].Scene,
  'nhiem-vu': LAZY['nhiem-vu'].Scene,
  'nguon-du-lieu': LAZY['nguon-du-lieu'].Scene,
};
