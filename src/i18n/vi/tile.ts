export const tile = {
  tile: {
    period: 'kỳ {{period}}',
    provisional: 'tạm thời, tính đến {{at}}',
    points: '{{size}} điểm',
    met: 'đạt mục tiêu',
    metBy: 'đạt mục tiêu, vượt {{size}}',
    short: 'dưới mục tiêu',
    shortBy: 'dưới mục tiêu {{size}}',
    path: 'mục tiêu tháng {{period}}: {{plan}}',
    pathAtEnd: 'mục tiêu hết tháng {{period}}: {{plan}}',
    before: 'tháng {{period}}: {{value}}',
    yearBefore: 'cả tháng {{period}}: {{value}}',
    spark: 'theo tháng',
    investment: {
      heading: 'Giải ngân vốn đầu tư công',
      of: '{{disbursed}} / {{assigned}} tỷ đồng kế hoạch vốn được giao (tại {{at}})',
    },
    services: {
      onTime: 'Hồ sơ giải quyết đúng hạn',
      onTimeOf: '{{part}} / {{received}} hồ sơ tiếp nhận trong tháng',
      online: 'Hồ sơ tiếp nhận trực tuyến',
      onlineOf: '{{part}} / {{received}} hồ sơ tiếp nhận trong tháng',
    },
    budget: {
      heading: 'Thu ngân sách trên địa bàn',
      collected: 'lũy kế {{amount}} tỷ đồng',
      of: '{{percent}}% của {{billion}} tỷ đồng: {{basis}}',
    },
  },
} as const;
