/** A reason of a recorder, "tử số 5 lớn hơn mẫu số 4", as a sentence that says what to do. */
export const sentence = (reason: string): string =>
  `${reason.charAt(0).toLocaleUpperCase('vi')}${reason.slice(1)}. Hãy kiểm tra lại với nguồn.`;
