/** `camera`: the phone's own camera opens; `album`: its pictures. */
export type PhotoSource = 'camera' | 'album'

/** The phone does not let this app at the camera, or at its pictures. */
export class PhotosRefused extends Error {}
