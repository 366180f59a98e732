/** The seven rates in the words of Quyết định 766/QĐ-TTg. */
export const servicesDossierRates = {
  online: {
    name: 'Nộp trực tuyến',
    numerator: 'hồ sơ tiếp nhận trực tuyến',
    denominator: 'hồ sơ tiếp nhận',
    formula: 'Hồ sơ tiếp nhận trực tuyến ÷ tổng hồ sơ tiếp nhận (trực tuyến, trực tiếp, bưu chính) × 100',
  },
  full: {
    name: 'Trực tuyến toàn trình',
    numerator: 'hồ sơ trực tuyến toàn trình',
    denominator: 'hồ sơ của thủ tục đủ điều kiện toàn trình',
    formula: 'Hồ sơ trực tuyến toàn trình ÷ hồ sơ tiếp nhận của thủ tục đủ điều kiện toàn trình × 100',
  },
  paid: {
    name: 'Thanh toán trực tuyến',
    numerator: 'hồ sơ thanh toán trực tuyến thành công',
    denominator: 'hồ sơ có nghĩa vụ tài chính',
    formula: 'Hồ sơ thanh toán trực tuyến thành công ÷ hồ sơ có nghĩa vụ tài chính × 100',
  },
  'on-time': {
    name: 'Giải quyết đúng hạn',
    numerator: 'hồ sơ giải quyết trước hạn, đúng hạn và đang giải quyết trong hạn',
    denominator: 'hồ sơ đã và đang giải quyết',
    formula:
      '(Hồ sơ giải quyết trước hạn + đúng hạn + đang giải quyết trong hạn) ÷ (hồ sơ đã giải quyết + đang giải quyết) × 100; hồ sơ đang giải quyết tính tại cuối kỳ',
  },
  digitised: {
    name: 'Số hóa hồ sơ',
    numerator: 'hồ sơ đã số hóa',
    denominator: 'hồ sơ phải số hóa',
    formula: 'Hồ sơ đã số hóa ÷ hồ sơ phải số hóa × 100',
  },
  reused: {
    name: 'Tái sử dụng dữ liệu',
    numerator: 'hồ sơ có thành phần được thay bằng dữ liệu',
    denominator: 'hồ sơ của thủ tục có thể thay bằng dữ liệu',
    formula: 'Hồ sơ có thành phần được thay bằng dữ liệu ÷ hồ sơ của thủ tục có thể thay × 100',
  },
  satisfied: {
    name: 'Hài lòng xử lý phản ánh',
    numerator: 'phản ánh, kiến nghị được xử lý hài lòng',
    denominator: 'phản ánh, kiến nghị',
    formula: '(Phản ánh, kiến nghị − không hài lòng) ÷ phản ánh, kiến nghị × 100',
  },
} as const;
