/** What stands at the top for those on whom something waits: who asks to be let, and the words for what they must do. */
export { mustActRow } from '@/content/progress/mustAct'
export { Asked } from './asked'
