import type { ChartSize } from '../src/charts/core/kit';
import { SmallMultiples } from '../src/charts/multiples/SmallMultiples';
import { Case } from './Case';
import styles from './gallery.module.css';
import { sampleName, wave } from './names';
import { inEachState } from './states';

const months = Array.from({ length: 11 }, (_, index) => `T${index + 1}`);
const chartsOf = (count: number, read: (chart: number, month: number) => number | null) =>
  Array.from({ length: count }, (_, chart) => ({
    key: `${chart}`,
    name: sampleName(chart),
    values: months.map((_month, month) => read(chart, month)),
    plan: months.map((_month, month) => (month + 1) * 8),
  }));
const rising = (chart: number, month: number) => {
  if (chart === 2 && month > 3 && month < 7) return null;
  return chart === 4 ? null : Math.round((month + 1) * (4 + wave(chart, 5)) * 10) / 10;
};

export const MultiplesGallery = ({ size, crowd }: { size: ChartSize; crowd: boolean }) => {
  const kit = { size, label: 'Giải ngân theo chủ đầu tư', unit: '%', period: 'lũy kế 11 tháng năm 2026', periods: months };
  return (
    <>
      {inEachState('SmallMultiples', <SmallMultiples {...kit} charts={chartsOf(8, rising)} simulated />)}
      <Case heading="SmallMultiples · một biểu đồ, một kỳ">
        <SmallMultiples {...kit} label="Một" periods={['T1']} charts={[{ key: 'a', name: 'Chủ đầu tư mẫu 01', values: [12] }]} />
      </Case>
      <Case heading="SmallMultiples · số 0">
        <SmallMultiples {...kit} label="Số 0" charts={chartsOf(2, () => 0).map(({ key, name, values }) => ({ key, name, values }))} />
      </Case>
      <Case heading="SmallMultiples · không có số nào">
        <SmallMultiples {...kit} label="Không có số nào" charts={chartsOf(2, () => null)} />
      </Case>
      <Case heading="SmallMultiples · âm và rất lớn">
        <SmallMultiples
          {...kit}
          label="Âm và rất lớn"
          unit="đồng"
          decimals={0}
          charts={chartsOf(4, (chart, month) => (month - 5) * (chart + 1) * 1e13)}
        />
      </Case>
      {crowd && (
        <div className={styles['wide']}>
          <Case heading="SmallMultiples · 75 biểu đồ">
            <SmallMultiples {...kit} label="75 biểu đồ" charts={chartsOf(75, rising)} simulated />
          </Case>
        </div>
      )}
    </>
  );
};
