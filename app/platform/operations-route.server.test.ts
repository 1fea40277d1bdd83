import { describe, expect, it } from 'vitest';
import type { RequestContext } from './load-context.server';
import { requireMetricsReader } from './operations-route.server';
import { Problem } from './problem.server';

const token = 'et-langt-og-hemmeligt-ord';

describe('requireMetricsReader', () => {
  it.each<{
    address: string;
    forwarded?: boolean;
    metricsToken?: string;
    sent?: string;
    expected: 'in' | 'unauthorized' | 'metrics_closed';
  }>([
    { address: '127.0.0.1', expected: 'in' },
    { address: '127.8.9.10', expected: 'in' },
    { address: '::1', expected: 'in' },
    { address: '::ffff:127.0.0.1', expected: 'in' },
    { address: '127.0.0.1', forwarded: true, expected: 'metrics_closed' },
    { address: '::1', forwarded: true, metricsToken: token, expected: 'unauthorized' },
    { address: '203.0.113.9', expected: 'metrics_closed' },
    { address: '::ffff:203.0.113.9', expected: 'metrics_closed' },
    { address: '127.0.0.1.evil.example', expected: 'metrics_closed' },
    { address: '', expected: 'metrics_closed' },
    { address: '203.0.113.9', metricsToken: token, expected: 'unauthorized' },
    { address: '203.0.113.9', sent: 'Bearer undefined', expected: 'metrics_closed' },
    ...['', 'Bearer', 'Bearer ', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, token].map(
      (sent) => ({
        address: '203.0.113.9',
        metricsToken: token,
        sent,
        expected: 'unauthorized' as const,
      }),
    ),
    {
      address: '203.0.113.9',
      metricsToken: token,
      sent: `Basic ${token}`,
      expected: 'unauthorized',
    },
    { address: '203.0.113.9', metricsToken: token, sent: `Bearer ${token}`, expected: 'in' },
    {
      address: '203.0.113.9',
      forwarded: true,
      metricsToken: token,
      sent: `bearer ${token}`,
      expected: 'in',
    },
  ])('$address, passed on: $forwarded, sent: $sent → $expected', (one) => {
    const context = {
      clientAddress: one.address,
      forwarded: one.forwarded ?? false,
      env: { metricsToken: one.metricsToken },
    } as RequestContext;
    const request = new Request('http://localhost/metrics', {
      headers: one.sent === undefined ? {} : { Authorization: one.sent },
    });
    let outcome = 'in';
    try {
      requireMetricsReader({ context, request });
    } catch (error) {
      outcome = error instanceof Problem ? error.code : String(error);
    }
    expect(outcome).toBe(one.expected);
  });
});
