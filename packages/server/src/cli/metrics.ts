/** What is counted while serving, as Prometheus reads it. Nothing in it says who asked or about whom. @module */
import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AccessRecord } from '../http/app.ts';
import type { Server } from '../server.ts';

/** Serves `/metrics` to this machine only: who reads it from elsewhere goes through a proxy of the operator's. */
export async function serveMetrics(port: number, metrics: Metrics, server: Pick<Server, 'readers'>): Promise<HttpServer> {
  const http = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    const { heapUsed, rss } = process.memoryUsage();
    const gauges = {
      live_readers: server.readers(),
      heap_bytes: heapUsed,
      resident_bytes: rss,
      uptime_seconds: process.uptime(),
    };
    response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(metrics.text(gauges));
  }).listen(port, '127.0.0.1');
  await once(http, 'listening');
  return http;
}

/** Upper bounds of the histogram, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Timing {
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** Counts answers, and tells them with what is so at the moment. */
export interface Metrics {
  readonly onAnswer: (record: AccessRecord) => void;
  /** The text of `/metrics`; gauges by their names. */
  text(gauges: Readonly<Record<string, number>>): string;
}

/** Makes the counters of one process. */
export function makeMetrics(): Metrics {
  const answers = new Map<string, number>();
  const timings = new Map<string, Timing>();
  return {
    onAnswer({ route, method, status, durationMs }) {
      const answer = `route="${route}",method="${method}",status="${status}"`;
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      const timing = timings.get(route) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 };
      const seconds = durationMs / 1_000;
      BOUNDS.forEach((bound, index) => (timing.buckets[index] = (timing.buckets[index] ?? 0) + (seconds <= bound ? 1 : 0)));
      timing.sum += seconds;
      timing.count += 1;
      timings.set(route, timing);
    },
    text: (gauges) => [...answerLines(answers), ...timingLines(timings), ...gaugeLines(gauges), ''].join('\n'),
  };
}

function answerLines(answers: ReadonlyMap<string, number>): string[] {
  const lines = [...answers].map(([labels, count]) => `linli_answers_total{${labels}} ${count}`);
  return ['# HELP linli_answers_total Answers by endpoint, method and status.', '# TYPE linli_answers_total counter', ...lines];
}

function timingLines(timings: ReadonlyMap<string, Timing>): string[] {
  const name = 'linli_answer_seconds';
  const lines = [...timings].flatMap(([route, { buckets, sum, count }]) => [
    ...BOUNDS.map((bound, index) => `${name}_bucket{route="${route}",le="${bound}"} ${buckets[index]}`),
    `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${count}`,
  ]);
  return [`# HELP ${name} Seconds until an answer began.`, `# TYPE ${name} histogram`, ...lines];
}

function gaugeLines(gauges: Readonly<Record<string, number>>): string[] {
  return Object.entries(gauges).flatMap(([name, value]) => [`# TYPE linli_${name} gauge`, `linli_${name} ${value}`]);
}
