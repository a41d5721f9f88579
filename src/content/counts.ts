const COUNTS = ['', '一', '两', '三', '四', '五', '六'] as const

/** 「三」: a few of something, as it is said; 「12」 beyond six. */
export const countWord = (count: number): string => COUNTS[count] || String(count)
