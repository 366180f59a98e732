import { LineChart } from '../src/charts/line/LineChart';
import type { LinePoint } from '../src/charts/line/linePoint';
import type { ChartSize } from '../src/charts/core/kit';
import { Case } from './Case';
import { inEachState } from './states';

const plan = [2, 6, 12, 20, 28, 37, 46, 55, 65, 75, 88, 97];
const before = [1, 4, 8, 15, 21, 29, 37, 45, 53, 60, 72, 93];
const actual = [1, 3, 7, 12, 18, 25, 32, 39, 47, 54, 58.7];
const year: LinePoint[] = plan.map((value, index) => ({
  key: `${index + 1}`,
  label: `T${index + 1}`,
  value: actual[index] ?? null,
  plan: value,
  previous: before[index] ?? null,
  ...(index === 10 ? { provisional: true } : {}),
  ...(index === 11 ? { low: 70, high: 82 } : {}),
}));
const days = (read: (index: number) => number | null, count = 30): LinePoint[] =>
  Array.from({ length: count }, (_, index) => ({ key: `${index}`, label: `${String(index + 1).padStart(2, '0')}/11`, value: read(index) }));

const close: LinePoint[] = days((index) => 97 + Math.sin(index) * 0.8, 12).map((point) => ({
  ...point,
  plan: 98,
  previous: 97.6,
  low: 97.4,
  high: 98.1,
}));

export const LineGallery = ({ size }: { size: ChartSize }) => {
  const kit = { size, label: 'Giải ngân lũy kế so kế hoạch', unit: '%', period: 'lũy kế 11 tháng năm 2026' };
  const select = () => undefined;
  return (
    <>
      {inEachState('LineChart', <LineChart {...kit} points={year} provisional simulated onSelect={select} />)}
      <Case heading="LineChart · bốn đường sát nhau">
        <LineChart {...kit} label="Tỷ lệ đúng hạn" points={close} tight />
      </Case>
      <Case heading="LineChart · một điểm">
        <LineChart {...kit} label="Một điểm" points={[{ key: '1', label: 'T1', value: 12.5, plan: 15 }]} />
      </Case>
      <Case heading="LineChart · toàn số 0">
        <LineChart {...kit} label="Toàn số 0" unit="tỷ đồng" points={days(() => 0)} />
      </Case>
      <Case heading="LineChart · không có số nào">
        <LineChart {...kit} label="Không có số nào" points={days(() => null)} />
      </Case>
      <Case heading="LineChart · khuyết giữa kỳ">
        <LineChart
          {...kit}
          label="Khuyết giữa kỳ"
          unit="mg/L"
          points={days((index) => (index % 7 > 4 || index === 10 || index === 8 ? null : 40 + ((index * 17) % 23)))}
        />
      </Case>
      <Case heading="LineChart · số rất lớn, có âm">
        <LineChart
          {...kit}
          label="Số rất lớn, có âm"
          unit="đồng"
          decimals={0}
          points={days((index) => (index - 9) * 1.234e12, 24).map((point, index) => ({ ...point, plan: index * 9e11 }))}
        />
      </Case>
      <Case heading="LineChart · tên rất dài">
        <LineChart
          {...kit}
          label="Tên rất dài"
          names={{
            actual: 'Giá trị khối lượng thực hiện đã nghiệm thu và thanh toán',
            plan: 'Kế hoạch vốn được Hội đồng nhân dân tỉnh giao',
          }}
          points={year.map((point) => ({ ...point, label: `Tháng ${point.key} năm 2026` }))}
        />
      </Case>
    </>
  );
};
