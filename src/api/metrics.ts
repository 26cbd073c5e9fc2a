/** `GET /metrics`, for those who watch over the process. */
import { timingSafeEqual, createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { MetricsAccess } from '../config.js';
import type { Metrics } from '../telemetry/metrics.js';
import { bearerOf } from './bearer.js';
import { ApiError } from './errors.js';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Adds `GET /metrics` unless it is for nobody. The token comes as `Authorization: Bearer …`, as Prometheus sends it; it is none of
 * those that people sign in with.
 */
export function registerMetrics(app: FastifyInstance, metrics: Metrics, access: MetricsAccess): void {
  if (access === 'nobody') return;
  const wanted = access === 'everybody' ? undefined : digest(access.token);
  app.get('/metrics', { config: { isPublic: true } }, async ({ headers }, reply) => {
    // Digests are of one length, and comparing them takes the same time wherever they differ.
    if (wanted !== undefined && !timingSafeEqual(digest(bearerOf(headers.authorization ?? '')), wanted))
      throw new ApiError(
        'UNAUTHENTICATED',
        { zh: '需要提供指标访问令牌（METRICS_TOKEN）', en: 'A metrics token is required (METRICS_TOKEN)' },
        { headers: { 'www-authenticate': 'Bearer realm="metrics"' } },
      );
    const { text, contentType } = await metrics.exposition();
    reply.header('content-type', contentType);
    return text;
  });
}
