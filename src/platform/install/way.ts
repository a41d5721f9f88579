/** How the app comes onto this phone's home screen: the browser asks when it is told to, or Safari's own menu does it. */
export type InstallWay = 'browser' | 'safari'
