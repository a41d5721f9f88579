/** Gives a photo's memory back: a browser keeps what an object URL names until the page is left. Others keep files. */
export function releasePhoto(path: string): void {
  if (path.startsWith('blob:')) URL.revokeObjectURL(path)
}
