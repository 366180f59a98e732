import { BulletBars } from '../src/charts/bullet/BulletBars';
import type { BulletRow } from '../src/charts/bullet/bulletRow';
import type { ChartSize } from '../src/charts/core/kit';
import { Case } from './Case';
import styles from './gallery.module.css';
import { LONG, sampleName, wave } from './names';
import { inEachState } from './states';

const fields = [
  'Doanh nghiệp nhà nước trung ương',
  'Ngoài quốc doanh',
  'Tiền sử dụng đất',
  'Thuế thu nhập cá nhân',
  'Phí bảo vệ môi trường',
  'Xổ số',
];
const figures = [86.4, 79.2, 41.5, 96.8, 83.1, null];
const rows: BulletRow[] = fields.map((name, index) => ({
  key: name,
  name,
  value: figures[index] ?? null,
  plan: 80,
  ...(index === 4 ? { provisional: true } : {}),
}));
const many: BulletRow[] = Array.from({ length: 75 }, (_, index) => ({
  key: `${index}`,
  name: sampleName(index),
  value: index % 11 === 3 ? null : wave(index),
  plan: 75,
}));

export const BulletGallery = ({ size, crowd }: { size: ChartSize; crowd: boolean }) => {
  const kit = { size, label: 'Thu nội địa so dự toán', unit: '%', period: '10 tháng năm 2026' };
  const one = (value: number | null, name = 'Chủ đầu tư mẫu 01'): BulletRow[] => [{ key: 'a', name, value, plan: 100 }];
  return (
    <>
      {inEachState('BulletBars', <BulletBars {...kit} rows={rows} planName="Dự toán HĐND giao" />)}
      <Case heading="BulletBars · một dòng, tên rất dài">
        <BulletBars {...kit} label="Một dòng" rows={one(58.7, LONG)} />
      </Case>
      <Case heading="BulletBars · số 0">
        <BulletBars {...kit} label="Số 0" rows={[...one(0), { key: 'b', name: 'Chủ đầu tư mẫu 02', value: 0, plan: 0 }]} />
      </Case>
      <Case heading="BulletBars · không có số nào">
        <BulletBars {...kit} label="Không có số nào" rows={rows.map((row) => ({ key: row.key, name: row.name, value: null }))} />
      </Case>
      <Case heading="BulletBars · âm và rất lớn">
        <BulletBars
          {...kit}
          label="Âm và rất lớn"
          unit="đồng"
          decimals={0}
          rows={[-4.2e12, 9_876_543_210_123, 1, 7.7e12].map((value, index) => ({
            key: `${index}`,
            name: sampleName(index),
            value,
            plan: 5e12,
          }))}
        />
      </Case>
      <Case heading="BulletBars · 5 dòng xa kế hoạch nhất trong 75">
        <BulletBars {...kit} label="Năm dòng" rows={many} most={5} simulated />
      </Case>
      {crowd && (
        <div className={styles['wide']}>
          <Case heading="BulletBars · 75 dòng">
            <BulletBars {...kit} label="75 dòng" rows={many} simulated />
          </Case>
        </div>
      )}
    </>
  );
};
