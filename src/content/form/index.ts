/** The words of the joint form. */
export { choiceTexts } from './choices'
export { fieldErrorText, fieldWarningText } from './errors'
export { fieldTexts } from './fields'
export type { FieldText } from './fields'
export { sourceTexts } from './sources'
export { classOneGuide, fundTexts, topicTexts } from './topics'
export type { TopicText } from './topics'
export { useTexts } from './uses'
