export default definePageConfig({ navigationBarTitleText: '请职工办退休' })
