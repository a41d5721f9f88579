export default definePageConfig({ navigationBarTitleText: '电子退休证' })
