/** Of a route that those ask who are not known yet: counted by the limit of sign-ons. */
export const SIGN_IN = { config: { asks: 'anyone', limit: 'sign-in' } } as const;
/** Of a browser that is to be a wall: each asks once in ten minutes, and what it is given is stored. */
export const KNOCK = { config: { asks: 'anyone', limit: 'knock' } } as const;
export const CROSS_ORIGIN = 'Yêu cầu chỉ được gửi từ chính trang của hệ thống. Hãy mở hệ thống bằng địa chỉ chính thức rồi thực hiện lại.';
