import type { ReactNode } from 'react';
import { BarsGallery } from './BarsGallery';
import { BulletGallery } from './BulletGallery';
import { Brief } from './brief';
import { FrameGallery } from './FrameGallery';
import { HeatGallery } from './HeatGallery';
import { LineGallery } from './LineGallery';
import { MultiplesGallery } from './MultiplesGallery';
import type { GalleryParams } from './params';
import { SparklineGallery } from './SparklineGallery';
import { WaterfallGallery } from './WaterfallGallery';
import styles from './gallery.module.css';

type Size = GalleryParams['size'];
const KITS: Record<Exclude<GalleryParams['kit'], 'all'>, (size: Size, crowd: boolean) => ReactNode> = {
  line: (size) => <LineGallery size={size} />,
  bars: (size) => <BarsGallery size={size} />,
  bullet: (size, crowd) => <BulletGallery size={size} crowd={crowd} />,
  waterfall: (size) => <WaterfallGallery size={size} />,
  heat: (size, crowd) => <HeatGallery size={size} crowd={crowd} />,
  multiples: (size, crowd) => <MultiplesGallery size={size} crowd={crowd} />,
  sparkline: (size) => <SparklineGallery size={size} />,
  frame: (size) => <FrameGallery size={size} />,
};

/** Every kit in every state, with the data that breaks kits. */
export const Gallery = ({ params: { kit, size, cases } }: { params: GalleryParams }) => (
  <Brief.Provider value={cases === 'brief'}>
    <main className={styles['gallery']} data-size={size}>
      <h1 className={styles['title']}>Bộ biểu đồ · Chart kit</h1>
      {Object.entries(KITS)
        .filter(([name]) => kit === 'all' || kit === name)
        .map(([name, show]) => (
          <section key={name} className={styles['kit']} aria-label={name}>
            {show(size, cases === 'crowd')}
          </section>
        ))}
    </main>
  </Brief.Provider>
);
