interface Started {
  address: string;
  /** Of the provider; null: nobody signs on. */
  issuer: string | null;
  inboxDir: string;
  portalHour: number | null;
  /** Systems that may send meetings. */
  systems: readonly string[];
  isSimulating: boolean;
  hasSimulated: boolean;
}

/** What whoever started the gateway has to know, a line each. */
export const startedWords = ({ address, issuer, inboxDir, portalHour, systems, isSimulating, hasSimulated }: Started): string[] => [
  `IOC sẵn sàng: ${address}`,
  issuer === null ? '  Chưa bật đăng nhập: chỉ máy này truy cập được, ai ngồi tại máy làm được mọi việc.' : `  Đăng nhập qua ${issuer}`,
  `  Hộp thư tệp quan trắc: ${inboxDir}`,
  ...(portalHour === null ? [] : [`  Đọc Cổng Dịch vụ công quốc gia hằng ngày từ ${portalHour} giờ.`]),
  ...(systems.length === 0 ? [] : [`  Nhận cuộc họp từ: ${[...new Set(systems)].join(', ')}.`]),
  ...(isSimulating ? ['  Trạm mô phỏng đang chạy (dữ liệu mô phỏng); đặt SIMULATE=0 để tắt.'] : []),
  ...(hasSimulated ? ['  Có số liệu chỉ tiêu mô phỏng; đặt SEED_SIMULATED=0 từ lần chạy đầu để chỉ dùng số liệu công bố.'] : []),
];
