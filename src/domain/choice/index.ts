export * from './choices'
export * from './reminders'
