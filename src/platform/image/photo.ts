/**
 * Why a picture cannot be used: not a picture the server takes · too large · too many pixels to decode on a phone ·
 * broken off or unreadable · the phone lets the app use neither camera nor album.
 */
export type PhotoFault = 'type' | 'size' | 'pixels' | 'damaged' | 'denied'

/** A picture ready to be uploaded, or why it is none. */
export type Photo =
  | {
      readonly ok: true
      /** Where the platform keeps it: an object URL in a browser, a temporary file in a mini-program. */
      readonly path: string
    }
  | { readonly ok: false; readonly fault: PhotoFault }

export const refused = (fault: PhotoFault): Photo => ({ ok: false, fault })
