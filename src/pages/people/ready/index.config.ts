export default definePageConfig({ navigationBarTitleText: '交给本人' })
