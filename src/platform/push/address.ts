/** What a tap asks for: what a browser subscribes with, and what a vendor's app asks about, by its own numbers. */
export interface Wanted<Kind extends string> {
  readonly vapidKey: string | null
  readonly templates: Readonly<Record<Kind, string>> | null
}

/** By what this phone is reached once the person has agreed, in the form in which it is sent to the server. */
export type Address<Kind extends string> =
  | {
      readonly channel: 'wechat' | 'alipay'
      readonly code: string
      readonly accepted: Kind[]
    }
  | {
      readonly channel: 'webPush'
      readonly endpoint: string
      readonly keys: { readonly p256dh: string; readonly auth: string }
    }

/**
 * Why there is none. `refused`: the person said no. `blocked`: they, or their phone, said no for good, and only its settings
 * undo that. `toInstall`: iOS lets an app on the home screen ask, and no page in the browser.
 */
export type NoAddress = 'refused' | 'blocked' | 'unsupported' | 'toInstall' | 'failed'

export type Agreed<Kind extends string> =
  { readonly address: Address<Kind> } | { readonly without: NoAddress }
