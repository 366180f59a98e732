export const forecast = {
  forecast: {
    heading: 'Dự báo',
    sentence: 'Dự báo hết năm {{year}}',
    interval: '({{low}}–{{high}})',
    error: 'sai số kiểm định {{error}}',
    method: 'phương pháp {{method}}',
    methods: {
      'seasonal-naive': 'lặp lại mức cùng kỳ năm trước',
      ets: 'san bằng mũ (ETS)',
      'adjusted-ets': 'san bằng mũ (ETS) đã loại mùa vụ',
      'mstl-ets': 'phân rã mùa vụ (MSTL) và san bằng mũ',
    },
    points: '{{size}} điểm',
    hint: 'Khoảng 80%: trong 100 lần dự báo như vậy, khoảng 80 lần kết quả nằm trong khoảng này. Sai số tính lùi từ {{origins}} mốc trên chính chuỗi số.',
    lack: 'Không đủ dữ liệu để dự báo hết năm',
    reasons: {
      'no-indicator': 'chưa có chỉ tiêu này tại thời điểm đang xem.',
      'no-values': 'chưa có số thực hiện nào.',
      'not-within-year': 'chỉ có số theo năm, chưa có số theo tháng hoặc quý.',
      'too-short': 'mới có {{have}} kỳ đã kết thúc liên tục, cần ít nhất {{need}} kỳ.',
      'no-variation': 'số liệu không đổi qua {{have}} kỳ nên không ước lượng được sai số.',
    },
    loading: 'Đang tính dự báo…',
    failed: 'Không tính được dự báo',
  },
} as const;
