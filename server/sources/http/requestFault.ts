export type RequestFault = 'timeout' | 'certificate' | 'unreachable' | 'cut';

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const own = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return own || codeOf(error.cause);
};

/** Why a request had no answer, or only the beginning of one. */
export const requestFaultOf = (error: unknown): RequestFault => {
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) return 'timeout';
  const code = codeOf(error);
  if (/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS/.test(code)) return 'certificate';
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(code) ? 'unreachable' : 'cut';
};
