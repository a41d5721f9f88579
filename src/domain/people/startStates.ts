/** How a unit's request to begin stands: 等本人确认, 本人已确认, 本人说不是, 过期, or over since. */
export const START_STATES = ['waiting', 'confirmed', 'notMe', 'expired', 'ended'] as const
export type Start = (typeof START_STATES)[number]
