export default definePageConfig({ navigationBarTitleText: '官话是什么意思' })
