import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { onLightPaper } from '../ui/onLightPaper';
import type { Still } from '../ui/stillShelf';
import { MapPicture, pictureHeight, type PictureWords } from './MapPicture';
import { readPalette } from './palette';
import type { MapScene } from './scene';

/** The map with its legend as a drawing for paper, `width` px wide, light whatever the theme; title and stamp are for who exports it. */
export const drawPicture = (scene: Omit<MapScene, 'cursor'>, words: PictureWords, width: number): Promise<Still> =>
  onLightPaper(width, (host) => {
    const root = createRoot(host);
    try {
      const palette = readPalette(host);
      flushSync(() => root.render(<MapPicture scene={{ ...scene, cursor: null }} palette={palette} words={words} width={width} />));
      return { svg: host.innerHTML, width, height: pictureHeight(words, width) };
    } finally {
      root.unmount();
    }
  });
