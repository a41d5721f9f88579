/** One of the kept files, and what was said of it. */
export interface KeptFile {
  readonly name: string
  /** A path of the platform's that a page can show and send. */
  readonly path: string
  readonly about: unknown
}

/** Pictures that only this phone has yet: they outlive the run of the app in which they were taken. Nothing here rejects. */
export interface KeptFiles {
  /**
   * Keeps what lies at this path of the platform's.
   * @param about anything JSON can hold; it says what the picture is for, and nothing of the person
   * @returns false where the phone did not take it: storage full, or forbidden
   */
  keep(name: string, path: string, about: unknown): Promise<boolean>
  /** Says something else of a file that is kept. */
  note(name: string, about: unknown): Promise<void>
  /** @returns a path of the kept file; null where there is none of that name (any more) */
  open(name: string): Promise<string | null>
  all(): Promise<readonly KeptFile[]>
  /** What was said of each, without opening any. */
  list(): Promise<readonly Omit<KeptFile, 'path'>[]>
  /** Whether any are kept: asked at every start, it opens none of them. */
  any(): Promise<boolean>
  drop(name: string): Promise<void>
  dropAll(): Promise<void>
  /** Tells when another tab has changed what is kept. */
  onOthers(listener: () => void): void
}
