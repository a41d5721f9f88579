/**
 * What most people have none of: who asks to be let, the words for what they must do, whom they
 * help, and that there are notices unread.
 */
export { mustActRow } from '@/content/progress/mustAct'
export { Asked } from './asked'
export { Helped } from './helped'
export { Unread } from './unread'
