/** `npm run failover`: two gateways at one PostgreSQL and one Redis, one killed under load; ends with 1 unless nothing was lost or doubled. */
import { startPostgres } from '../scripts/postgres.mjs';
import { startRedis } from '../scripts/redis.mjs';
import { atEnd } from './harness/atEnd';
import { failOver, isSound } from './harness/failOver';

const LIMIT_MS = 60_000;

const main = async (): Promise<boolean> => {
  const [cluster, redis] = await Promise.all([startPostgres(), startRedis()]);
  const stops = [cluster, redis].flatMap((server) => (server ? [atEnd(server.stop)] : []));
  try {
    if (!cluster || !redis) throw new Error('Cần PostgreSQL và Redis trên máy này: hãy cài postgresql và redis-server rồi chạy lại.');
    const started = performance.now();
    const report = await failOver({
      databaseUrl: cluster.url,
      redisUrl: redis.url,
      givers: 6,
      each: 120,
      killAfter: 240,
      say: (line) => console.log(line),
    });
    const { acknowledged, retried, again, together, events, pages, gapMs, lost, doubled, seededTwice } = report;
    console.log(
      `  Lệnh đã xác nhận: ${acknowledged}; gửi lại sau khi mất máy chủ: ${retried.given} (đã làm từ trước: ${retried.doneBefore})`,
    );
    console.log(`  Lệnh cố ý gửi lần hai: ${again.given}, trả lời khác lần đầu: ${again.otherwise}`);
    console.log(`  Lệnh gửi cùng lúc đến cả hai máy chủ: ${together.given}, làm hai lần hoặc trả lời khác nhau: ${together.otherwise}`);
    console.log(`  Sự kiện: ${events}; gián đoạn khi gửi lệnh: ${gapMs.commands.toFixed(0)} ms, khi theo dõi: ${gapMs.page.toFixed(0)} ms`);
    for (const { name, moves, missed, wrong } of pages)
      console.log(`  Trang ${name} (${moves} lần chuyển): thiếu ${missed}, trùng hoặc sai thứ tự ${wrong}`);
    console.log(`  Nạp trùng lúc khởi động: ${seededTwice}`);
    console.log(`Mất ${lost}, trùng ${doubled}; ${((performance.now() - started) / 1_000).toFixed(1)} giây`);
    return isSound(report);
  } finally {
    for (const stop of stops) await stop();
  }
};

const late = setTimeout(() => {
  console.error(`Chưa xong sau ${LIMIT_MS / 1_000} giây.`);
  // `atEnd` hears it, and stops all that was started.
  process.kill(process.pid, 'SIGTERM');
}, LIMIT_MS);
main()
  .then(
    (sound) => (process.exitCode = sound ? 0 : 1),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  )
  .finally(() => clearTimeout(late));
