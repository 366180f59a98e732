import { onLightPaper } from '../../ui/onLightPaper';
import type { Still } from '../../ui/stillShelf';
import type { Draw } from './drawing';
import { stillLegend } from './stillLegend';
import { readPaper } from './usePaper';

/** Draws a chart once more for paper: light, `width` px wide, its legend above it. */
export const drawStill = (draw: Draw, width: number): Promise<Still> =>
  onLightPaper(width, async (host) => {
    const { openEngine } = await import('./engine');
    const paper = readPaper(host);
    const { option, height, legend } = draw(paper);
    const inner = document.createElement('div');
    host.append(inner);
    const engine = openEngine(inner);
    engine.resize({ width, height });
    engine.setOption({ animation: false, ...option });
    const chart = engine.renderToSVGString();
    engine.dispose();
    const head = stillLegend(legend, paper);
    const shifted = chart.replace('<svg ', `<svg y="${head.height}" `);
    return { svg: `${head.svg}${shifted}`, width, height: height + head.height };
  });
