/** The password of every person of the demonstration. Everybody may know it. */
export const demoPassword = 'medspil-demo';
