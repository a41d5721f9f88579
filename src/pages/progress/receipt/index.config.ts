export default definePageConfig({ navigationBarTitleText: '收件回执' })
