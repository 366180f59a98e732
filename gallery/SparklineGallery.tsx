import type { ChartSize } from '../src/charts/core/kit';
import { Sparkline } from '../src/charts/sparkline/Sparkline';
import { Case } from './Case';
import { wave } from './names';
import { inEachState } from './states';

const of = (values: readonly (number | null)[]) => values.map((value, index) => ({ key: `${index}`, label: `T${index + 1}`, value }));

export const SparklineGallery = ({ size }: { size: ChartSize }) => {
  const kit = { size, label: 'Hồ sơ trực tuyến toàn trình', unit: '%', period: '12 tháng đến 11/2026' };
  const usual = [61, 64, 62.5, 66, 70, 71, 74, 76.5, null, 79, 80.2, 81.4];
  return (
    <>
      {inEachState('Sparkline', <Sparkline {...kit} points={of(usual)} plan={80} provisional simulated />)}
      <Case heading="Sparkline · một điểm">
        <Sparkline {...kit} label="Một điểm" points={of([12])} />
      </Case>
      <Case heading="Sparkline · số 0">
        <Sparkline {...kit} label="Số 0" points={of([0, 0, 0, 0])} />
      </Case>
      <Case heading="Sparkline · không có số nào">
        <Sparkline {...kit} label="Không có số nào" points={of([null, null])} />
      </Case>
      <Case heading="Sparkline · âm và rất lớn, 75 điểm">
        <Sparkline {...kit} label="75 điểm" points={of(Array.from({ length: 75 }, (_, index) => (wave(index) - 60) * 1e14))} />
      </Case>
    </>
  );
};
