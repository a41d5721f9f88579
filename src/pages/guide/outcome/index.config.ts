export default definePageConfig({ navigationBarTitleText: '您的结果' })
