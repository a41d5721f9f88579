/** In place of the name of whoever proved one and had their data deleted since. */
export const ERASED = '已注销的用户'
