export default definePageConfig({ navigationBarTitleText: '看家人的进度' })
