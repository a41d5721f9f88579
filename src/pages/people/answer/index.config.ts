export default definePageConfig({ navigationBarTitleText: '让家人帮忙' })
