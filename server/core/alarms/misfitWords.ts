import type { Misfit } from '../../../contract/rules/alarms/ruleFit';

/** What is wrong with a rule, and what to do. */
export const MISFIT_WORDS: Record<Misfit, string> = {
  'limit-on-this-target':
    'So với giới hạn chỉ dùng cho thông số, chỉ số hoặc chỉ tiêu. Hãy chọn "không có số liệu" cho trạm, hoặc "trạng thái nguồn" cho nguồn dữ liệu.',
  'in-force-without-datastream': 'Giới hạn đang áp dụng chỉ có ở thông số của trạm. Hãy nhập một số làm giới hạn.',
  'index-averaging': 'Chỉ số này không tính cho khoảng thời gian đã chọn: VN_AQI có theo giờ và theo ngày, VN_WQI theo ngày. Hãy chọn lại.',
  'change-without-datastream': 'Thay đổi nhanh chỉ theo dõi được ở thông số của trạm. Hãy chọn lại đối tượng theo dõi.',
  'silent-on-this-target':
    'Không có số liệu chỉ theo dõi được ở trạm hoặc thông số của trạm. Hãy dùng điều kiện trạng thái nguồn cho nguồn dữ liệu.',
  'source-state-without-source': 'Trạng thái nguồn chỉ theo dõi được ở nguồn dữ liệu. Hãy chọn lại đối tượng theo dõi.',
  'off-path-without-indicator': 'Chậm so với lộ trình chỉ theo dõi được ở chỉ tiêu. Hãy chọn lại đối tượng theo dõi.',
  'escalation-order': 'Các bước leo thang phải theo thứ tự thời gian tăng dần. Hãy xếp lại.',
  'suppressed-by-itself': 'Quy tắc không thể bị chính nó che. Hãy bỏ quy tắc này khỏi mục "bị che bởi".',
};
