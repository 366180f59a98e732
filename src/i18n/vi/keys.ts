/** Words of the keys that hold everywhere. */
export const keys = {
  keys: {
    heading: 'Phím tắt',
    close: 'Đóng',
    everywhere: 'Ở mọi trang',
    pages: 'Mở trang: bấm G rồi bấm chữ',
    find: 'Tìm kiếm và lệnh',
    views: 'Khung xem và liên kết',
    print: 'In trang theo mẫu báo cáo',
    escape: 'Đóng ô đang mở',
    help: 'Hiện bảng phím tắt này',
    own: 'Trang Cảnh báo và phòng họp có thêm phím riêng; bấm ? ngay trên trang ấy để xem.',
    on: 'Dùng phím một chữ cái trên trình duyệt này',
  },
} as const;
