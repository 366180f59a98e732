/** The page of the measurement: the kit and bare ECharts draw the same figures, told when to by `window.chartBench`. */
import { LineChart as BareLine } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { initReactI18next } from 'react-i18next';
import { LineChart } from '../src/charts/line/LineChart';
import { vi } from '../src/i18n/vi';
import { charts } from '../src/i18n/vi/charts';
import '../src/ui/tokens.css';

use([BareLine, GridComponent, SVGRenderer]);
await i18next
  .use(initReactI18next)
  .init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...charts } } }, interpolation: { escapeValue: false } });

const kitHost = document.querySelector<HTMLElement>('#kit');
const bareHost = document.querySelector<HTMLElement>('#bare');
if (!kitHost || !bareHost) throw new Error('bench.html lacks its hosts');
const root = createRoot(kitHost);
const bare = init(bareHost, undefined, { renderer: 'svg' });
const figures = (count: number, seed: number) => Array.from({ length: count }, (_, index) => Math.sin(index / 9 + seed) * 40 + 50);

const paint = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Draws `count` points; answers the ms until the frame after. */
const sides = {
  kit: async (count: number, seed: number) => {
    const points = figures(count, seed).map((value, index) => ({ key: `${index}`, label: `${index}`, value, plan: 50 }));
    const start = performance.now();
    flushSync(() => root.render(<LineChart label="Đo" unit="%" period="2026" points={points} />));
    await paint();
    return performance.now() - start;
  },
  bare: async (count: number, seed: number) => {
    const values = figures(count, seed);
    const start = performance.now();
    bare.setOption({
      animation: false,
      xAxis: { type: 'category', data: values.map((_, index) => `${index}`) },
      yAxis: { type: 'value' },
      series: [
        { type: 'line', data: values, showSymbol: false },
        { type: 'line', data: values.map(() => 50), showSymbol: false },
      ],
    });
    await paint();
    return performance.now() - start;
  },
};
Object.assign(window, { chartBench: sides });
// The kit's engine comes by itself; the bench begins when the first chart stands.
await sides.kit(10, 0);
await sides.bare(10, 0);
