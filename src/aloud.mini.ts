/** A mini-program has no voice of the phone: WeChat's plugin speaks from elsewhere, and would be told what it reads (RULINGS 38). */
export const readAloudWherePossible = (): void => undefined
