import type { ChartSize } from '../src/charts/core/kit';
import { Waterfall } from '../src/charts/waterfall/Waterfall';
import type { WaterfallStep } from '../src/charts/waterfall/waterfallStep';
import { Case } from './Case';
import { LONG, sampleName, wave } from './names';
import { inEachState } from './states';

const step = (name: string, value: number | null, kind: WaterfallStep['kind'] = 'change'): WaterfallStep => ({
  key: name,
  name,
  value,
  kind,
});
const steps = [
  step('Kế hoạch giao đầu năm', 2870, 'total'),
  step('Bổ sung vốn ngân sách Trung ương', 412),
  step('Bổ sung từ tăng thu tiền sử dụng đất', 86.5),
  step('Điều chuyển sang địa phương khác', -168),
  step('Cắt giảm dự án chậm tiến độ', -61.5),
  step('Kế hoạch hiện nay', null, 'total'),
];

export const WaterfallGallery = ({ size }: { size: ChartSize }) => {
  const kit = { size, label: 'Kế hoạch vốn thay đổi', unit: 'tỷ đồng', period: 'từ 01/01 đến 20/11/2026' };
  return (
    <>
      {inEachState('Waterfall', <Waterfall {...kit} steps={steps} simulated />)}
      <Case heading="Waterfall · qua số 0, tên rất dài">
        <Waterfall
          {...kit}
          label="Qua số 0"
          steps={[step('Đầu kỳ', 40, 'total'), step(LONG, -95), step('Bù đắp', 20), step('Cuối kỳ', null, 'total')]}
        />
      </Case>
      <Case heading="Waterfall · khuyết một bước">
        <Waterfall
          {...kit}
          label="Khuyết một bước"
          steps={[step('Đầu kỳ', 40, 'total'), step('Chưa báo cáo', null), step('Tăng', 20), step('Cuối kỳ', 72, 'total')]}
        />
      </Case>
      <Case heading="Waterfall · một bước, số 0">
        <Waterfall {...kit} label="Một bước" steps={[step('Đầu kỳ', 0, 'total')]} />
      </Case>
      <Case heading="Waterfall · không có số nào">
        <Waterfall {...kit} label="Không có số nào" steps={[step('Đầu kỳ', null, 'total'), step('Tăng', null)]} />
      </Case>
      <Case heading="Waterfall · 30 bước rất lớn">
        <Waterfall
          {...kit}
          label="30 bước"
          unit="đồng"
          decimals={0}
          steps={Array.from({ length: 30 }, (_, index) => step(sampleName(index), (wave(index) - 45) * 1e12))}
        />
      </Case>
    </>
  );
};
