/** Words of the layouts for small screens. */
export const mobile = {
  mobile: {
    home: {
      of: '{{name}} hôm nay',
      province: 'Tỉnh Sơn La hôm nay',
      noAgency: 'Cơ quan hôm nay',
      updated: 'cập nhật {{at}}',
      unsent: '{{count}} thao tác chưa gửi',
      change: 'Đổi vai',
    },
    weekday: {
      monday: 'Thứ Hai',
      tuesday: 'Thứ Ba',
      wednesday: 'Thứ Tư',
      thursday: 'Thứ Năm',
      friday: 'Thứ Sáu',
      saturday: 'Thứ Bảy',
      sunday: 'Chủ nhật',
    },
    link: { live: 'trực tuyến', connecting: 'đang kết nối', lost: 'mất kết nối', denied: 'không xem được trực tuyến' },
    act: {
      heading: 'Cần làm ngay',
      playbook: 'Kịch bản',
      none: 'Không có cảnh báo nào đang mở.',
      noneOf: 'Không có cảnh báo nào của cơ quan hay của trực ban đang mở.',
      rest: 'Còn {{count}} cảnh báo nữa',
    },
    figure: { until: 'đến {{day}}', bar: '{{value}} so với {{plan}}', plan: 'kế hoạch, mục tiêu {{plan}}' },
    tasks: {
      heading: 'Nhiệm vụ đến hạn',
      overdue: '{{count}} quá hạn',
      soon: '{{count}} sắp hạn',
      nothingDue: 'Không có nhiệm vụ quá hạn hay đến hạn trong 7 ngày.',
      others: 'Xem cả {{count}} nhiệm vụ chưa đến hạn hoặc chưa báo',
      confirm: '{{count}} số liệu chờ xác nhận',
    },
    area: {
      unknown: 'Danh mục không có xã, phường này tại thời điểm đang xem.',
      showMap: 'Xem bản đồ',
      hideMap: 'Ẩn bản đồ',
      figures: 'Số liệu của {{name}}',
      noFigures: 'Chưa có chỉ tiêu nào có số liệu theo xã, phường.',
      more: 'Xem thêm {{count}} chỉ tiêu',
    },
  },
} as const;
