import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([CustomChart, LineChart, GridComponent, SVGRenderer]);

/** An empty chart in `host`, drawn as SVG, to be given its size. Only the parts that the kits use are in this chunk, loaded when first needed. */
export const openEngine = (host: HTMLElement): ECharts => init(host, undefined, { renderer: 'svg', width: 1, height: 1 });
