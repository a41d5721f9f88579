/** A mini-program is kept on the phone by its platform. */
export function keepOffline(): void {}
