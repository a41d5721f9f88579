export default definePageConfig({ navigationBarTitleText: '代办的委托书' })
