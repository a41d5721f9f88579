/** What is issued here is a sample, and says so in large type and in its number: no official form of one is pretended. */
export const sampleNotice = '样例，无法律效力'

export const sampleNumber = (number: string): string => `样例${number}`
