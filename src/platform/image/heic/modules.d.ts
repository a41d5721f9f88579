/** libheif compiled to WebAssembly (LGPL-3.0), apart from the file that holds it. */
declare module 'libheif-js/libheif-wasm/libheif' {
  export default function libheif(options: { wasmBinary: ArrayBuffer }): Promise<object>
}

/** heic-decode (ISC) around a libheif of one's own. */
declare module 'heic-decode/lib' {
  interface HeicPicture {
    readonly width: number
    readonly height: number
    decode(): Promise<{ readonly data: Uint8ClampedArray<ArrayBuffer> }>
  }
  export default function decoderOf(libheif: object): {
    all(options: { buffer: Uint8Array }): Promise<readonly HeicPicture[] & { dispose(): void }>
  }
}
