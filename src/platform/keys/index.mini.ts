/** A mini-program runs on a phone. */
export function useKey(_key: string, _press: () => void, _where?: string): void {}
