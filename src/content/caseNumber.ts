/** 办件编号 in groups of four: it is read out on the phone. */
export const caseNumberText = (number: string): string => (number.match(/.{1,4}/g) ?? []).join(' ')
