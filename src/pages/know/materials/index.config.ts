export default definePageConfig({ navigationBarTitleText: '要准备哪些材料' })
