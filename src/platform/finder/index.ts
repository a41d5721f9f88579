/** The camera's live picture. */
export interface Finder {
  readonly stream: MediaStream
  /** Whether the phone has a light that can be switched on. */
  readonly hasLight: boolean
  /** @returns whether the light does what was asked */
  light(on: boolean): Promise<boolean>
  /** The camera's own lamp goes out with it. */
  close(): void
}

/** As many pixels as a camera gives without delay; the app sends 2400 along the longer side. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1920 } },
}

/** The library of types leaves the light out. */
type Light = { readonly torch?: boolean }

/**
 * Whether this phone's browser can show what the camera sees: a page over https, a camera, and nobody has said no. It is
 * not asked for here.
 */
export async function canOpenFinder(): Promise<boolean> {
  try {
    // Missing on a page over http, and in the browsers inside some apps.
    const devices: MediaDevices | undefined = navigator.mediaDevices
    if (devices?.getUserMedia === undefined) return false
    const all = await devices.enumerateDevices()
    if (!all.some(({ kind }) => kind === 'videoinput')) return false
    return !(await wasRefused())
  } catch {
    return false
  }
}

/** Safari before 16 and Firefox before 141 do not tell; then the person is asked. */
async function wasRefused(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' as PermissionName })
    return state === 'denied'
  } catch {
    return false
  }
}

/** Opens the camera at the back; the browser asks the person. `null` where they say no, or it is in use. */
export async function openFinder(): Promise<Finder | null> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(WANTED)
    const [track] = stream.getVideoTracks()
    if (track === undefined) return null
    const can: MediaTrackCapabilities & Light = track.getCapabilities?.() ?? {}
    return {
      stream,
      hasLight: can.torch === true,
      async light(on) {
        try {
          const light: MediaTrackConstraintSet & Light = { torch: on }
          await track.applyConstraints({ advanced: [light] })
          return true
        } catch {
          return false
        }
      },
      close: () => stream.getTracks().forEach((one) => one.stop()),
    }
  } catch {
    return null
  }
}

/** What is seen right now, as a file. `null` where nothing is seen yet, or the phone has no memory for it. */
export function stillOf(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0) return Promise.resolve(null)
  const canvas = document.createElement('canvas')
  canvas.width = videoWidth
  canvas.height = videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => {
    canvas.toBlob(
      (blob) => {
        canvas.width = canvas.height = 0
        resolve(blob)
      },
      'image/jpeg',
      0.95,
    )
  })
}
