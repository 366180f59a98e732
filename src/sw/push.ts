import * as z from 'zod/mini';
import type { WorkerScope } from './scope';

const LIST = '/thong-bao';
const told = z.object({
  title: z.catch(z.string(), 'Có thông báo mới'),
  // The same message once more takes the place of the first.
  tag: z.catch(z.string(), 'ioc'),
  severity: z.catch(z.optional(z.string()), undefined),
  link: z.catch(z.string(), LIST),
});

const read = (data: { json: () => unknown } | null): z.infer<typeof told> => {
  try {
    return told.parse(data?.json());
  } catch {
    return told.parse({});
  }
};

/** A message leads to this product and nowhere else. */
const ownAddress = (link: string, origin: string): string => {
  const at = new URL(link, origin);
  return at.origin === origin ? at.href : `${origin}${LIST}`;
};

const pressed = z.object({ link: z.string() });

/** Shows what web push brings, and leads to the product when it is pressed. */
export const takePush = (scope: Pick<WorkerScope, 'addEventListener' | 'clients' | 'location' | 'registration'>): void => {
  const { origin } = scope.location;
  scope.addEventListener('push', (event) => {
    const { title, tag, severity, link } = read(event.data);
    const options = { body: 'Mở hệ thống để xem.', icon: '/icon.svg', tag, requireInteraction: severity === 'critical', data: { link } };
    event.waitUntil(scope.registration.showNotification(`IOC Sơn La: ${title}`, options));
  });
  scope.addEventListener('notificationclick', (event) => {
    event.notification.close();
    const said = pressed.safeParse(event.notification.data);
    const target = ownAddress(said.success ? said.data.link : LIST, origin);
    const lead = async (): Promise<void> => {
      const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
      const open = pages.find(({ url }) => new URL(url).origin === origin);
      const led = await open?.navigate(target).catch(() => null);
      // A page that this worker does not serve cannot be led anywhere.
      await (led ? led.focus() : scope.clients.openWindow(target));
    };
    event.waitUntil(lead());
  });
};
