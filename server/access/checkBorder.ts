import { isIP } from 'node:net';

const isLoopback = (host: string): boolean => {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
};

interface Border {
  host: string;
  publicOrigins: readonly string[];
  hasSignOn: boolean;
}

/**
 * Without sign-on only the machine itself may ask, and with it nothing goes over the network unencrypted but what a declared TLS proxy
 * takes off, [AC10]. @throws Error, in Vietnamese, saying what to set
 */
export const checkBorder = ({ host, publicOrigins, hasSignOn }: Border): void => {
  const origins = publicOrigins.map((origin) => new URL(origin));
  const isOpen = !isLoopback(host) || origins.some(({ hostname }) => !isLoopback(hostname));
  if (!isOpen) return;
  if (!hasSignOn)
    throw new Error(
      'Máy khác không được truy cập khi chưa bật đăng nhập. Hãy đặt OIDC_ISSUER và OIDC_CLIENT_ID (docs/ACCESS.md), hoặc giữ HOST=127.0.0.1 và không đặt PUBLIC_ORIGIN ra ngoài máy này.',
    );
  const encrypted = origins.filter(({ protocol, hostname }) => protocol === 'https:' || isLoopback(hostname));
  if (origins.length === 0 || encrypted.length < origins.length)
    throw new Error(
      'Khi máy khác truy cập được, mọi đường vào phải mã hoá. Hãy đặt PUBLIC_ORIGIN=https://… là địa chỉ của máy chủ trung gian có TLS (docs/DEPLOY.md).',
    );
};
