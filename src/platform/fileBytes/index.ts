/** The bytes of a file that a page can show: an object URL. Rejects where the browser has let go of it. */
export async function fileBytes(path: string): Promise<ArrayBuffer> {
  const file = await fetch(path)
  return file.arrayBuffer()
}
