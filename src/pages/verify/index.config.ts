export default definePageConfig({ navigationBarTitleText: '核对退休证' })
