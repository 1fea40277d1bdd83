/** How far a meeting's question time has come, as it was recorded. */
export const questionTimeStates = ['planned', 'on_agenda', 'held', 'paused', 'cancelled'] as const;
