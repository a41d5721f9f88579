export default definePageConfig({ navigationBarTitleText: '请家人看进度' })
