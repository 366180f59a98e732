/** Words of frozen views. */
export const frozen = {
  frozen: {
    bind: 'Đưa vào cuộc họp',
    make: 'Chốt số liệu đang xem',
    making: 'Đang chốt…',
    hint: 'Lưu đúng các số đang hiển thị dưới một mã kiểm tra; liên kết chép được sau đó luôn mở ra đúng các số ấy.',
    failed: 'Chưa chốt được số liệu. {{reason}}',
    opening: 'Đang mở số liệu chốt {{code}}…',
    shown: 'Số liệu chốt tại {{asOf}} · {{by}} chốt lúc {{at}} · {{count}} bảng · Mã kiểm tra {{code}}',
    verified: 'Đã đối chiếu mã kiểm tra của từng bảng.',
    unverified: 'Trình duyệt không đối chiếu được mã kiểm tra trên địa chỉ không mã hóa; hãy mở qua https.',
    missing: 'Không có bản chốt với mã {{code}}. Các số dưới đây được đọc lại theo thời điểm ghi trong liên kết.',
    lost: 'Chưa mở được bản chốt {{code}}: {{reason}} Các số dưới đây được đọc lại theo thời điểm ghi trong liên kết.',
    broken: 'Nội dung lưu không khớp mã kiểm tra, không dùng: {{names}}.',
    differing: 'Đọc lại cùng thời điểm cho số khác bản chốt; đang hiển thị số đã chốt: {{names}}.',
    unread: 'Phiên bản này không đọc được nội dung đã chốt, số được đọc lại theo thời điểm: {{names}}.',
    otherMoment: 'Liên kết ghi thời điểm khác với bản chốt ({{asOf}}).',
    copy: 'Sao chép liên kết',
    copied: 'Đã sao chép',
    retry: 'Thử lại',
  },
} as const;
