export default definePageConfig({ navigationBarTitleText: '每一步的记录' })
