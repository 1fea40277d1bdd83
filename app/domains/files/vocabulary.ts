/** What is known of a file's harmlessness. Only what was found clean is shown to others than staff. */
export const scanResults = ['not_scanned', 'clean', 'infected'] as const;
export type ScanResult = (typeof scanResults)[number];

/** What may be uploaded, by what the bytes are and not by what they are called. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];
