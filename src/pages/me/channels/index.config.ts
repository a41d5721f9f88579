export default definePageConfig({ navigationBarTitleText: '有事怎么告诉您' })
