/**
 * Spans for OpenTelemetry, through its API alone: they go nowhere until the process is started with an SDK, which an office chooses
 * (docs/operations.md). Attributes have the names of its semantic conventions (https://opentelemetry.io/docs/specs/semconv/).
 */
import { SpanKind, SpanStatusCode, context, propagation, trace, type Attributes } from '@opentelemetry/api';

/** Turns to the SDK of the process once there is one. */
const tracer = trace.getTracer('sister-city-graph');

/** A span of a request, from when its headers were there. */
export interface RequestSpan {
  /** Runs `work` so that spans which are started by it, at once or later, are below this one. */
  within(work: () => void): void;
  end(outcome: { readonly status: number | undefined; readonly attributes: Attributes }): void;
}

/** @param headers may name the span of the caller (https://www.w3.org/TR/trace-context/) */
export function startRequestSpan(name: string, headers: unknown, attributes: Attributes): RequestSpan {
  const above = propagation.extract(context.active(), headers);
  const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, above);
  return {
    within: (work) => {
      context.with(trace.setSpan(above, span), work);
    },
    end: ({ status, attributes: more }) => {
      span.setAttributes(more);
      if (status !== undefined) span.setAttribute('http.response.status_code', status);
      if (status === undefined || status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** Runs `work` in a span of its own, below the one that is active. */
export async function inSpan<Result>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Result>,
): Promise<Result> {
  const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes });
  try {
    return await context.with(trace.setSpan(context.active(), span), work);
  } catch (error) {
    // The text of an error may hold what a caller sent; its code never does.
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      span.setAttribute('error.type', error.code);
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}
