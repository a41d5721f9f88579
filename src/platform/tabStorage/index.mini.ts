/** A mini-program has one window: what is its own is the phone's. */
export { storage as tabStorage } from '../storage'
