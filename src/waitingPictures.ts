import { keptFiles } from '@/platform/keptFiles'

/** Pictures that waited when the app was closed go on, whichever page is opened now. */
export async function bringWaitingPictures(): Promise<void> {
  if (await keptFiles.any()) await import('@/stores/materials')
}
