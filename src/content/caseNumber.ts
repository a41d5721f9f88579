/** A number in groups of four, as it can be read out or compared with what stands on a card. */
export const inFours = (number: string): string => (number.match(/.{1,4}/g) ?? []).join(' ')

/** 办件编号: it is read out on the phone. */
export const caseNumberText = inFours

/** 身份证号码 as its place, birth date and the rest, so that it is compared part by part and breaks between them. */
export const idNumberText = (number: string): string => number.replace(/^(\d{6})(\d{8})(\w{4})$/, '$1 $2 $3')
