import type { Bar, BarSeries } from '../src/charts/bars/bar';
import { CountBars } from '../src/charts/bars/CountBars';
import type { ChartSize } from '../src/charts/core/kit';
import { Case } from './Case';
import { wave } from './names';
import { inEachState } from './states';

const SERIES: BarSeries[] = [
  { id: 'low', name: 'Thấp', ink: 'low', shape: '●' },
  { id: 'medium', name: 'Trung bình', ink: 'medium', shape: '■' },
  { id: 'high', name: 'Cao', ink: 'high', shape: '▲' },
  { id: 'critical', name: 'Khẩn cấp', ink: 'critical', shape: '◆' },
];
const days = (count: number, most: number): Bar[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `d${at}`,
    label: `${(at % 30) + 1}/11`,
    name: `ngày ${(at % 30) + 1}/11`,
    parts: [0, 1, 2, 3].map((part) => Math.floor((wave(at * 4 + part) / 100) * (most / (part + 1)))),
  }));
const ONE: BarSeries[] = [{ id: 'draft', name: 'bản đang sửa', ink: 'actual' }];

export const BarsGallery = ({ size }: { size: ChartSize }) => {
  const kit = { size, label: 'Cảnh báo theo ngày', unit: 'cảnh báo', period: '30 ngày', totalName: 'Tổng', series: SERIES };
  return (
    <>
      {inEachState('CountBars', <CountBars {...kit} bars={days(30, 8)} sentence="Nhiều nhất 15 cảnh báo một ngày." simulated />)}
      <Case heading="CountBars · 90 ngày, rất nhiều">
        <CountBars {...kit} label="90 ngày" bars={days(90, 9_000)} sentence="Nhiều nhất 15.000 cảnh báo một ngày." />
      </Case>
      <Case heading="CountBars · một ngày, một cảnh báo">
        <CountBars
          {...kit}
          label="Một ngày"
          bars={[{ key: 'a', label: '1/11', name: 'ngày 1/11', parts: [0, 0, 0, 1] }]}
          sentence="Một cảnh báo."
        />
      </Case>
      <Case heading="CountBars · so với phiên bản khác">
        <CountBars
          {...kit}
          label="Hai phiên bản"
          series={ONE}
          markName="phiên bản 3"
          bars={days(14, 12).map((bar) => ({ ...bar, parts: [bar.parts[0] ?? 0], mark: bar.parts[1] ?? 0 }))}
          sentence="Ít hơn phiên bản 3."
        />
      </Case>
      <Case heading="CountBars · không có ngày nào">
        <CountBars {...kit} label="Không có ngày nào" bars={[]} sentence="Chưa có dữ liệu." />
      </Case>
    </>
  );
};
