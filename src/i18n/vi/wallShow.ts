export const wallShow = {
  wallShow: {
    /** The foot of a wall: what comes next and when, or why nothing does. */
    next: 'Tiếp: {{scene}} sau {{left}}',
    held: 'Đang dừng · tiếp: {{scene}}',
    heldBy: 'Tạm dừng từ xa · {{by}}',
    pinned: 'Ghim · {{by}}',
    pinnedUntil: 'Ghim đến {{until}} · {{by}}',
    back: 'Trở lại {{scene}} sau {{left}}',
    waiting: 'Còn {{count}} cảnh báo chờ, tiếp sau {{left}}',
    resting: 'Chưa đến giờ chiếu của cảnh nào trong danh sách',
    failed: 'Chưa vẽ được cảnh nào, hệ thống tự thử lại',
    unknown: 'Danh sách không có cảnh nào mà màn hình này biết',
    place: '{{at}}/{{of}}',
    scenes: 'Các cảnh',
    toScene: 'Cảnh {{at}}: {{scene}}',
    pause: 'Dừng luân phiên',
    resume: 'Chạy tiếp',
    code: 'Mã ghép nối {{code}} · {{path}}',
    /** Why the round was broken into. */
    alarm: 'Cảnh báo mới, chưa ai tiếp nhận',
  },
} as const;
