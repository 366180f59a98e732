import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../src/i18n/en';
import { charts as enCharts } from '../src/i18n/en/charts';
import { vi } from '../src/i18n/vi';
import { charts } from '../src/i18n/vi/charts';
import '../src/ui/fonts';
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import { Gallery } from './Gallery';
import { readParams } from './params';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const params = readParams(location.search);
document.documentElement.dataset['theme'] = params.theme;
document.documentElement.lang = params.lang;
await i18next.use(initReactI18next).init({
  lng: params.lang,
  fallbackLng: 'vi',
  resources: { vi: { translation: { ...vi, ...charts } }, en: { translation: { ...en, ...enCharts } } },
  interpolation: { escapeValue: false },
});
const view = createRoot(root);
/** Shows the gallery or takes it away, so that a test can see whether anything of it stays behind. */
const show = (shown: boolean) => view.render(<StrictMode>{shown && <Gallery params={params} />}</StrictMode>);
Object.assign(window, { gallery: { show } });
show(true);
