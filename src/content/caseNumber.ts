/** A number in groups of four, as it can be read out or compared with what stands on a card. */
export const inFours = (number: string): string => (number.match(/.{1,4}/g) ?? []).join(' ')

/** 办件编号: it is read out on the phone. */
export const caseNumberText = inFours
