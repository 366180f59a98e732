/** The words of the interface. Vietnamese is the source; every other language has the same keys. */
export const vi = {
  appName: 'IOC Sơn La', appFull: 'Trung tâm giám sát, điều hành thông minh tỉnh Sơn La', skip: 'Tới nội dung chính',
  nav: { label: 'Điều hướng chính', fields: 'Lĩnh vực', data: 'Dữ liệu', digital: 'Chuyển đổi số', environment: 'Môi trường', intake: 'Nguồn quan trắc' },
  head: { breadcrumb: 'Vị trí', asOf: 'Số liệu tại', now: 'hiện tại', view: 'Xem', backToNow: 'Về hiện tại', light: 'Nền sáng', dark: 'Nền tối', theme: 'Đổi nền sáng, tối', language: 'English' },
  link: { live: 'Trực tuyến', connecting: 'Đang kết nối', lost: 'Đang kết nối lại · số liệu có thể cũ' },
  notice: { rejected: 'Tham số {{names}} không hợp lệ, đã bỏ qua.', close: 'Đóng', frozen: 'Đang xem số liệu tại {{at}}, không phải số hiện tại.' },
  panel: { loading: 'Đang tải số liệu…', empty: 'Chưa có dữ liệu', retry: 'Thử lại', updated: 'Nhận lúc {{at}} · {{age}}', stale: 'Số liệu cũ · {{age}}', asOf: 'Số liệu tại {{at}}', crashed: 'Không vẽ được bảng này', crashedHint: 'Bấm Thử lại. Nếu vẫn lỗi, báo bộ phận vận hành IOC.', failed: 'Không tải được số liệu', failedHint: 'Kiểm tra kết nối mạng rồi bấm Thử lại.' },
  age: { second: '{{count}} giây trước', minute: '{{count}} phút trước', hour: '{{count}} giờ trước', day: '{{count}} ngày trước' },
  passport: { title: 'Thông tin số liệu', close: 'Đóng thông tin số liệu', open: 'Xem thông tin số liệu: {{name}}', name: 'Chỉ tiêu', unit: 'Đơn vị', formula: 'Công thức', numerator: 'Tử số', denominator: 'Mẫu số', source: 'Nguồn', owner: 'Chủ quản', period: 'Kỳ số liệu', observedAt: 'Quan trắc lúc', receivedAt: 'Nhận lúc', revision: 'Phiên bản', provenance: 'Tính chất', quality: 'Chất lượng', verbatim: 'Nguyên văn nguồn', legalBasis: 'Căn cứ', missing: 'chưa có thông tin', notFound: 'Không tìm thấy số liệu này trên trang đang mở. Hãy chọn lại một số liệu.' },
  provenance: { published: 'Số liệu công bố', imported: 'Nhập từ văn bản, tệp nguồn', simulated: 'Dữ liệu mô phỏng' },
  simulated: 'mô phỏng', simulatedData: 'Dữ liệu mô phỏng',
  digital: {
    heading: 'Chỉ tiêu chuyển đổi số', summary: '{{total}} chỉ tiêu: {{met}} đã đạt kế hoạch 2025, {{short}} chưa đạt, {{incomparable}} không so sánh được.', of: '/ {{total}} chỉ tiêu', unit: 'chỉ tiêu',
    met: 'Đã đạt kế hoạch 2025', short: 'Chưa đạt kế hoạch 2025', incomparable: 'Không so sánh được', tileNote: 'theo kết quả đến 2024', tiles: 'Tổng hợp',
    formula: 'Số chỉ tiêu thuộc nhóm "{{name}}" khi so kết quả đến 2024 với kế hoạch 2025', source: 'Tính từ {{name}} ({{basis}})', period: 'Kết quả 2024 so với kế hoạch 2025',
    all: 'Tất cả', filter: 'Lọc theo nhóm', sub: 'Đơn vị ghi theo từng chỉ tiêu · kỳ 2023–2025', no: 'TT', name: 'Chỉ tiêu', actual2023: '2023', plan2024: 'KH 2024', estimate2024: 'Ước TH 2024', result2024: 'Kết quả 2024', plan2025: 'KH 2025', target2025: 'Mục tiêu NQ 17',
    progress: 'Kết quả 2024 / KH 2025', assessment: 'Đánh giá của nguồn', inferred: 'suy luận', inferredHint: 'Dòng của nguồn thiếu ô; ô này được xếp vào cột bằng suy luận.', notes: 'Lưu ý dữ liệu', noGroup: 'Không có chỉ tiêu nào trong nhóm này. Hãy chọn "Tất cả".',
  },
  compare: {
    reached: 'đạt', notReached: 'chưa đạt', inside: 'trong khoảng', outside: 'ngoài khoảng', below: 'thấp hơn {{gap}}', above: 'cao hơn {{gap}}', points: '{{gap}} điểm %', year: 'So KH 2024', against: '{{result}} trên kế hoạch {{plan}}', none: 'không so sánh được',
    reason: { 'no-result': 'chưa có kết quả', 'no-plan': 'chưa có kế hoạch', text: 'nguồn ghi bằng chữ', 'bound-result': 'kết quả chỉ là ngưỡng hoặc khoảng', 'levels-differ': 'các cấp không khớp', unlike: 'hai giá trị khác dạng', 'no-direction': 'chưa rõ cao hay thấp là tốt' },
  },
  value: { gt: 'trên {{value}}', ge: 'tối thiểu {{value}}', lt: 'dưới {{value}}', le: 'tối đa {{value}}', blank: 'chưa có dữ liệu', 'not-set': 'chưa đặt mục tiêu', 'no-method': 'chưa có phương pháp xác định', 'not-determined': 'chưa xác định được' },
  environment: { heading: 'Giá trị quan trắc mới nhất', sub: 'Đơn vị ghi theo từng thông số · giá trị gần nhất', observed: 'Đo lúc {{at}}', stale: 'Số liệu cũ', s00: 'Đang đo', s01: 'Hiệu chuẩn', s02: 'Lỗi thiết bị', quality: 'Trạng thái thiết bị: {{status}}', file: 'Tệp {{file}}', period: 'Tức thời', count: '{{count}} thông số', unknown: 'chưa có dữ liệu' },
  intake: { heading: 'Tiếp nhận tệp quan trắc', sub: 'Số dòng và số tệp · lũy kế từ khi vận hành', files: 'Tệp đã nhận', accepted: 'Dòng được nhận', refused: 'Dòng bị từ chối', last: 'Nhận gần nhất', refusedHeading: 'Dòng bị từ chối gần đây', file: 'Tệp', line: 'Dòng', raw: 'Nội dung gốc', reason: 'Lý do', at: 'Nhận lúc', none: 'Không có dòng nào bị từ chối.', of: 'trên {{total}} dòng', shown: 'Hiện {{shown}} trong {{total}} dòng bị từ chối' },
  page: { notFound: 'Không tìm thấy trang', notFoundHint: 'Địa chỉ có thể đã đổi hoặc gõ nhầm. Hãy chọn một mục ở thanh điều hướng hoặc về trang Chuyển đổi số.', home: 'Về trang Chuyển đổi số', error: 'Trang gặp lỗi', errorHint: 'Hãy bấm Thử lại. Nếu vẫn lỗi, tải lại trình duyệt rồi báo bộ phận vận hành IOC kèm thời điểm xảy ra.', loading: 'Đang mở trang…' },
} as const;
