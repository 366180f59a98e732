export const panel = {
  panel: {
    loading: 'Đang tải số liệu…',
    empty: 'Chưa có dữ liệu',
    emptyThen: 'Chưa có dữ liệu tại thời điểm này',
    retry: 'Thử lại',
    updated: 'Nhận lúc {{at}} · {{age}}',
    stale: 'Số liệu cũ, nhận lúc {{at}}',
    wait: 'Hệ thống tự thử lại.',
    asOf: 'Số liệu tại {{at}}',
    crashed: 'Không vẽ được bảng này',
    crashedHint: 'Bấm Thử lại. Nếu vẫn lỗi, báo bộ phận vận hành IOC.',
    failed: 'Không tải được số liệu',
    failedHint: 'Kiểm tra kết nối mạng rồi bấm Thử lại.',
  },
  age: {
    now: 'dưới 1 phút',
    second: '{{count}} giây trước',
    minute: '{{count}} phút trước',
    hour: '{{count}} giờ trước',
    day: '{{count}} ngày trước',
  },
  freshness: { fresh: 'Đúng hạn', late: 'Chậm', stale: 'Cũ', dead: 'Mất dữ liệu', ahead: 'Sai giờ đo' },
} as const;
