export default definePageConfig({ navigationBarTitleText: '让家人看进度' })
