/**
 * What most people have none of: who asks to be let, the words for what they must do, and whom they help.
 */
export { mustActRow } from '@/content/progress/mustAct'
export { Asked } from './asked'
export { Helped } from './helped'
