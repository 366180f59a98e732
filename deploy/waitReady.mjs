/** Waits until a gateway takes work: `node deploy/waitReady.mjs http://127.0.0.1:8787`; code 1 after four minutes. */
const [origin = 'http://127.0.0.1:8787'] = process.argv.slice(2);
const limit = Date.now() + 240_000;
const isReady = () =>
  fetch(`${origin}/api/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
while (!(await isReady())) {
  if (Date.now() > limit) {
    console.error(`Máy chủ ${origin} chưa sẵn sàng sau bốn phút. Hãy xem nhật ký: journalctl -u ioc@${new URL(origin).port}`);
    process.exit(1);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
}
