import type { ChartSize } from '../src/charts/core/kit';
import type { HeatGrid } from '../src/charts/heat/heatGrid';
import { HeatStrip } from '../src/charts/heat/HeatStrip';
import { Case } from './Case';
import styles from './gallery.module.css';
import { LONG, wave } from './names';
import { inEachState } from './states';

const hours = Array.from({ length: 24 }, (_, index) => `${index} giờ`);
const gridOf = (count: number, read: (row: number, column: number) => number | null): HeatGrid => ({
  rows: Array.from({ length: count }, (_, row) => ({
    key: `${row}`,
    name: row === 4 ? `Trạm mẫu 05 · ${LONG}` : `Trạm mẫu ${String(row + 1).padStart(2, '0')}`,
  })),
  columns: hours,
  cells: Array.from({ length: count }, (_, row) => hours.map((_hour, column) => read(row, column))),
  limit: 150,
  breach: 'above',
});
const usual = (row: number, column: number) => {
  if (row === 3 && column > 16) return null;
  return row === 1 && column > 20 ? 160 + column : wave(row * 31 + column, 140);
};

export const HeatGallery = ({ size, crowd }: { size: ChartSize; crowd: boolean }) => {
  const kit = { size, label: 'COD nước thải', unit: 'mg/L', period: '24 giờ đến 14:00 ngày 22/11/2026' };
  return (
    <>
      {inEachState('HeatStrip', <HeatStrip {...kit} grid={gridOf(6, usual)} simulated />)}
      <Case heading="HeatStrip · dưới ngưỡng (oxy hòa tan)">
        <HeatStrip
          {...kit}
          label="Oxy hòa tan"
          grid={{ ...gridOf(3, (row, column) => 3 + wave(row * 7 + column, 6)), limit: 4, breach: 'below' }}
        />
      </Case>
      <Case heading="HeatStrip · một ô, số 0">
        <HeatStrip
          {...kit}
          label="Một ô"
          grid={{ rows: [{ key: 'a', name: 'Trạm mẫu 01' }], columns: ['0 giờ'], cells: [[0]], limit: 150, breach: 'above' }}
        />
      </Case>
      <Case heading="HeatStrip · không có số nào">
        <HeatStrip {...kit} label="Không có số nào" grid={gridOf(3, () => null)} />
      </Case>
      <Case heading="HeatStrip · âm và rất lớn">
        <HeatStrip {...kit} label="Âm và rất lớn" grid={gridOf(2, (row, column) => (column - 12) * 10 ** (row * 9))} />
      </Case>
      {crowd && (
        <div className={styles['wide']}>
          <Case heading="HeatStrip · 75 dòng">
            <HeatStrip {...kit} label="75 dòng" grid={gridOf(75, usual)} simulated />
          </Case>
        </div>
      )}
    </>
  );
};
