/** Without its database every answer would be an error; whoever watches the process starts it again, and nothing that was taken is lost. */
export const endWithoutDatabase = (error: Error): never => {
  console.error(
    `Cơ sở dữ liệu nhúng đã dừng ngoài dự kiến nên máy chủ phải dừng theo. Dữ liệu đã ghi nhận vẫn còn nguyên: hãy khởi động lại máy chủ; nếu lặp lại, kiểm tra bộ nhớ và ổ đĩa.\n  Chi tiết: ${error.message}`,
  );
  process.exit(1);
};
