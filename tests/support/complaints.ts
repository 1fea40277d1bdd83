import type { Page } from 'playwright';

/**
 * Collects what a browser complains about: errors and warnings on the console, requests that fail or
 * are refused, and requests to other hosts than the page's own.
 * @returns takes what was collected since the last call
 */
export function listenForComplaints(page: Page): () => string[] {
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Leaving a page gives up what it was still loading, such as its icon.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    const isOwn =
      request.isNavigationRequest() || new URL(request.url()).host === new URL(page.url()).host;
    if (!isOwn && !request.url().startsWith('data:')) complaints.push(`external: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return () => {
    const taken = complaints;
    complaints = [];
    return taken;
  };
}
