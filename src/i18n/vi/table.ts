export const table = {
  table: {
    search: 'Tìm trong bảng',
    searchHint: 'Tìm, không cần dấu',
    clear: 'Bỏ tìm kiếm',
    columns: 'Cột hiển thị',
    sortBy: 'Sắp xếp theo',
    unsorted: 'Thứ tự của nguồn',
    ascending: 'Tăng dần',
    descending: 'Giảm dần',
    rows: '{{all}} dòng',
    found: 'Tìm thấy {{shown}} trong {{all}} dòng',
    none: 'Chưa có dữ liệu',
    noMatch: 'Không có dòng nào khớp “{{query}}”',
    total: 'Tổng cộng',
    nothing: 'chưa có dữ liệu',
    keys: 'Phím mũi tên để đi giữa các ô, Enter để mở.',
  },
} as const;
