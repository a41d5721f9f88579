export default definePageConfig({ navigationBarTitleText: '要知道的' })
