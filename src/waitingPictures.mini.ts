/**
 * What a mini-program's main package holds, every phone fetches before the first page: the line of pictures is not in it.
 * They go on as soon as a page of the application is opened, as 「继续办理」 does.
 */
export const bringWaitingPictures = (): Promise<void> => Promise.resolve()
