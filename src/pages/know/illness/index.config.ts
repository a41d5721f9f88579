export default definePageConfig({ navigationBarTitleText: '病残津贴' })
