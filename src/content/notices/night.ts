/** When nobody is rung, in hours of the day; a test holds it to the hours that are kept. */
export const NIGHT = { from: 21, to: 8 } as const

export const morningText = `早上 ${String(NIGHT.to)} 点`
export const nightText = `晚上 ${String(NIGHT.from - 12)} 点到${morningText}`
