/** Characters of what a committee promises, and of what came of it. */
export const longestPromise = 500;
export const longestResult = 1500;
