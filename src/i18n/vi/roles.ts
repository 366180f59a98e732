/** The line that is shown on every page while there is no sign-on, and the names of the roles. */
export const roles = {
  roles: {
    local: 'Chạy trên một máy, chưa có đăng nhập',
    label: 'Vai trò',
    all: 'Mọi vai trò',
    failed: 'Chưa đổi được vai trò, hãy thử lại.',
    name: {
      leader: 'Lãnh đạo',
      'department-head': 'Lãnh đạo sở, ngành',
      staff: 'Chuyên viên',
      'data-officer': 'Cán bộ dữ liệu',
      'meeting-secretary': 'Thư ký cuộc họp',
      administrator: 'Quản trị hệ thống',
      'wall-device': 'Màn hình lớn',
      'meeting-guest': 'Khách dự họp',
    },
  },
} as const;
