/* Shows what web push brings, and leads to the product when it is pressed. It keeps nothing and answers no request of a page. */
self.addEventListener('push', (event) => {
  let told = {};
  try {
    told = event.data ? event.data.json() : {};
  } catch {
    told = {};
  }
  const title = typeof told.title === 'string' ? told.title : 'Có thông báo mới';
  event.waitUntil(
    self.registration.showNotification(`IOC Sơn La: ${title}`, {
      body: 'Mở hệ thống để xem.',
      icon: '/icon.svg',
      // The same message once more takes the place of the first.
      tag: typeof told.tag === 'string' ? told.tag : 'ioc',
      requireInteraction: told.severity === 'critical',
      data: { link: typeof told.link === 'string' ? told.link : '/thong-bao' },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const link = new URL(event.notification.data?.link ?? '/thong-bao', self.location.origin);
  // A message leads to this product and nowhere else.
  const target = link.origin === self.location.origin ? link.href : `${self.location.origin}/thong-bao`;
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((windows) => {
      const open = windows.find((each) => new URL(each.url).origin === self.location.origin);
      return open ? open.navigate(target).then((window) => window?.focus()) : self.clients.openWindow(target);
    }),
  );
});
