/** What a tracer is told that an office attaches to the process. */
import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { ask, fixture, send } from '../api/fixture.js';

const exporter = new InMemorySpanExporter();
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
trace.setGlobalTracerProvider(
  new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
);

const { app, graph } = fixture({ environment: { ANSWER_CACHE: '0' } });
afterAll(() => app.close());
beforeEach(() => {
  exporter.reset();
  graph.onStatement = async () => undefined;
});

const spans = () => exporter.getFinishedSpans();
const spanOf = (name: string): ReadableSpan => {
  const found = spans().find((span) => span.name === name);
  if (found === undefined)
    throw new Error(
      `no span ${name} among ${spans()
        .map((span) => span.name)
        .join(', ')}`,
    );
  return found;
};
const parentOf = ({ parentSpanContext }: ReadableSpan) => parentSpanContext?.spanId;

it('a request is a span, its statements are spans below it', async () => {
  await ask(app, 'query Whom { a: place(id: "cn") { id } b: place(id: "jp") { id } }');
  const request = spanOf('POST /graphql');
  expect(request.attributes).toMatchObject({
    'http.request.method': 'POST',
    'http.route': '/graphql',
    'http.response.status_code': 200,
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Whom',
  });
  const statements = spans().filter(({ name }) => name === 'places/place');
  expect(statements.map(parentOf)).toEqual(Array(2).fill(request.spanContext().spanId));
});

it('the statements of a write are below its transaction', async () => {
  await ask(app, 'mutation { rename(id: 1) { id } }');
  const transaction = spanOf('transaction');
  expect(parentOf(transaction)).toBe(spanOf('POST /graphql').spanContext().spanId);
  expect(parentOf(spanOf('places/place'))).toBe(transaction.spanContext().spanId);
});

it('the span of the caller is above, where it names one', async () => {
  const [traceId, spanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
  await send(app, { url: '/health', headers: { traceparent: `00-${traceId}-${spanId}-01` } });
  const request = spanOf('GET /health');
  expect([request.spanContext().traceId, parentOf(request)]).toEqual([traceId, spanId]);
});

it('requests at the same time keep apart', async () => {
  graph.onStatement = () => new Promise((settle) => setTimeout(settle, 5));
  await Promise.all(Array.from({ length: 5 }, () => ask(app, '{ place(id: "cn") { id } }')));
  const statements = spans().filter(({ name }) => name === 'places/place');
  expect(new Set(statements.map(parentOf)).size).toBe(5);
});

it('tells codes of errors, and no value, text of an error or who asked', async () => {
  graph.onStatement = async () => {
    throw new Error('confidential');
  };
  await ask(app, 'query ($id: ID!) { place(id: $id) { id } }', { id: 'confidential' });
  expect(spanOf('POST /graphql').attributes).toMatchObject({ 'error.type': 'INTERNAL' });
  expect(spanOf('places/place').status.code).toBe(2);
  const told = spans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status }));
  expect(JSON.stringify(told)).not.toContain('confidential');
});
