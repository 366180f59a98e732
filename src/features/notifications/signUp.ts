/** Whether this browser can take web push here: over https (or on this very machine), with a service worker. */
export const canSignUp = (): boolean => globalThis.isSecureContext && 'serviceWorker' in navigator && 'PushManager' in globalThis;

const toBytes = (base64url: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
};
const toBase64Url = (buffer: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** "Chrome, Windows", as far as the browser says. */
const labelOf = (agent: string): string => {
  const name = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : 'Safari';
  const system = /Windows|Android|iPhone|iPad|Mac OS|Linux/.exec(agent)?.[0] ?? '';
  return [name, system].filter(Boolean).join(', ');
};

export interface SignUp {
  endpoint: string;
  p256dh: string;
  auth: string;
  label: string;
}

/** Asks the browser for a sign-up under the house's key; null where the person, or the browser, does not allow it. */
export const signUp = async (serverKey: string): Promise<SignUp | null> => {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const { serviceWorker } = navigator;
  // The one worker of this address: it keeps the program on the device too.
  const registration = await serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' });
  await serviceWorker.ready;
  // One made under another key is of no use to this server.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const made = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: toBytes(serverKey) })
    .catch(() => null);
  if (!made) return null;
  return {
    endpoint: made.endpoint,
    p256dh: toBase64Url(made.getKey('p256dh')),
    auth: toBase64Url(made.getKey('auth')),
    label: labelOf(navigator.userAgent),
  };
};
